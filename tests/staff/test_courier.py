"""The courier of staff carries events and keeps the grants, also when Redis is emptied or away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

import pytest
from redis import Redis

from services.staff.courier import courier
from services.staff.domain.person import COMMAND_LINE
from services.staff.settings import Settings
from services.staff.use_cases.change_person import Change, change_person
from services.staff.use_cases.list_duties import list_duties
from services.staff.use_cases.make_token import NewToken, make_token
from shared.contract import ArticlePublished, Event, GroupChanged, PersonChanged, Stream, decode, encode
from shared.database import Database
from shared.database.migrating import migrate
from shared.sessions import Sessions
from tests.fixtures.house import house_values
from tests.staff.arrange import SENDER, added, events, particulars
from tests.staff.conftest import MIGRATIONS

PATIENCE = 10.0


def soon(is_so: Callable[[], object], within: float = PATIENCE) -> bool:
    end = time.monotonic() + within
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True


@pytest.fixture
def running(settings: Settings) -> Iterator[Settings]:
    stop = threading.Event()
    thread = threading.Thread(target=courier(settings).run, args=(stop,))
    thread.start()
    yield settings
    stop.set()
    thread.join()


def told(redis: Redis) -> list[PersonChanged]:
    entries = cast(list[tuple[str, dict[str, str]]], redis.xrange(Stream.STAFF))
    return [cast(PersonChanged, decode(fields["kind"], fields["body"])) for _, fields in entries]


def tell(redis: Redis, event: Event) -> None:
    """As articles would."""
    redis.xadd(Stream.ARTICLES, {"kind": event.kind, "body": encode(event)})


def test_a_change_is_on_the_stream_and_its_outbox_row_gone(running, database, redis):
    person_id = added(database)
    assert soon(lambda: any(event.about == person_id for event in told(redis)))
    assert soon(lambda: not events(database))


def test_a_token_works_within_two_seconds(running, database, redis, settings):
    sessions = Sessions(redis)
    person_id = added(database)
    assert soon(lambda: sessions.mark() is not None)
    now = settings.house.clock()
    secret = make_token(database, NewToken(person_id, "laptop"), COMMAND_LINE, now)
    assert soon(lambda: sessions.by_token(secret, datetime.now(UTC)), within=2)


def test_all_of_it_comes_back_after_redis_was_emptied(running, database, redis):
    sessions = Sessions(redis)
    person_id = added(database)
    change_person(
        database, Change(person_id, 1, particulars(name="Mari Korpi")), SENDER, COMMAND_LINE, running.house.clock()
    )
    assert soon(lambda: not events(database))
    redis.flushall()
    assert soon(lambda: sessions.mark() is not None)
    assert soon(lambda: [(event.row_version, event.name) for event in told(redis)][-1:] == [(2, "Mari Korpi")])


def test_what_changed_while_redis_was_away_is_told_when_it_is_back(tmp_path, own_redis):
    settings = Settings.from_env(house_values(tmp_path, own_redis.url))
    migrate(settings.house.database_url, MIGRATIONS)
    database = Database(settings.house.database_url)
    own_redis.kill()
    stop = threading.Event()
    thread = threading.Thread(target=courier(settings).run, args=(stop,))
    thread.start()
    person_id = added(database)
    own_redis.start()
    with Redis.from_url(own_redis.url, decode_responses=True) as redis:
        assert soon(lambda: any(event.about == person_id for event in told(redis)))
        assert soon(lambda: Sessions(redis).mark())
    stop.set()
    thread.join()
    database.close()


def test_whom_an_article_or_a_group_names_is_heard(running, database, redis):
    article = ArticlePublished("a", 1, "a", "Title", "http://x/articles/a", "fi", "pre", contact_person="mari")
    for event in (article, GroupChanged("g", 1, "Verkosto", "http://x/groups/g", "mari")):
        tell(redis, event)
    assert soon(lambda: len(list_duties(database, "mari").articles) == len(list_duties(database, "mari").groups) == 1)
    tell(redis, replace(article, row_version=2, contact_person="pia"))
    assert soon(lambda: not list_duties(database, "mari").articles)
    assert list_duties(database, "mari").groups


def test_the_process_ends_cleanly_when_told(settings, database, redis, house_environment):
    added(database)
    process = subprocess.Popen([sys.executable, "-m", "services.staff.courier"], env=os.environ | house_environment)
    try:
        assert soon(lambda: redis.xlen(Stream.STAFF))
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
