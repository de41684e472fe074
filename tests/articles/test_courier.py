"""The courier: what is stored reaches the stream, what others say is taken in, what is due is done."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from services.articles.courier import courier, main
from services.articles.models import Person, Thread
from services.articles.settings import Settings
from services.articles.use_cases.read_article import read_article
from shared.contract import Event, PersonChanged, Stream, ThreadChanged, encode
from shared.streams.courier import Courier
from tests.articles.arrange import an_article
from tests.fixtures.waiting import wait_until


@contextmanager
def running(settings: Settings) -> Iterator[None]:
    stop = threading.Event()
    thread = threading.Thread(target=courier(settings).run, args=(stop,))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def said(redis, stream: Stream, event: Event) -> None:
    redis.xadd(stream, {"kind": event.kind, "body": encode(event)})


def kinds(redis) -> list[str]:
    return [fields["kind"] for _, fields in redis.xrange(Stream.ARTICLES)]


def test_it_carries_listens_and_publishes(settings, database, redis):
    an_article(database)
    due = an_article(database, wish=None, publish_at=datetime.now(UTC) + timedelta(days=1))
    with database.writing() as session:
        session.connection().exec_driver_sql(
            "UPDATE articles SET publish_at = '2026-01-01 00:00:00' WHERE status = 'scheduled'"
        )
    said(redis, Stream.COMMENTS, ThreadChanged(about="01t", row_version=1, open=True, count=2))
    said(redis, Stream.STAFF, PersonChanged("01p", 1, "Mari", {}, (), (), {}, "sealed"))
    with running(settings):
        wait_until(lambda: "ArticlePublished" in kinds(redis))
        wait_until(lambda: _row(database, Thread, "01t") and _row(database, Person, "01p"))
        wait_until(lambda: read_article(database, due.id, public=False).status == "published")


def test_an_emptied_redis_is_filled_again(settings, database, redis):
    an_article(database)
    with running(settings):
        wait_until(lambda: kinds(redis))
        redis.flushall()
        wait_until(lambda: kinds(redis))


def test_the_process_runs_until_it_is_told(settings, monkeypatch):
    couriers: list[Courier] = []
    monkeypatch.setattr("services.articles.courier.run_until_told", couriers.extend)
    monkeypatch.setattr(Settings, "of_this_process", classmethod(lambda _: settings))
    main()
    assert [each.service for each in couriers] == ["articles"]


def _row(database, table, key):
    with database.reading() as session:
        return session.get(table, key)


@pytest.fixture(autouse=True)
def _quiet(caplog):
    caplog.set_level("CRITICAL")
