"""The courier joins comments to the others: threads come in, events and rendered threads go out, Redis may be emptied."""

import threading
from pathlib import Path
from typing import Any

import pytest
from redis import Redis

from services.comments.courier import courier
from services.comments.domain.statuses import Verdict
from services.comments.settings import Settings
from services.comments.use_cases.show_receipt import show_receipt
from shared.contract import (
    ArticlePublished,
    ArticleUnpublished,
    DeliveryChanged,
    Event,
    PersonChanged,
    PersonLeft,
    Stream,
    encode,
)
from tests.comments.builders import CONTACT, example_of, judge, later, row, submit
from tests.fixtures.house import house_values
from tests.fixtures.waiting import wait_until


@pytest.fixture
def redis(redis_url):
    return Redis.from_url(redis_url, decode_responses=True)


@pytest.fixture
def running(sqlite, tmp_path: Path, redis_url: str):
    """The courier at work, until the test is over."""
    stop = threading.Event()
    settings = Settings.from_env(house_values(tmp_path, redis_url))
    thread = threading.Thread(target=courier(settings).run, args=(stop,))
    thread.start()
    yield settings
    stop.set()
    thread.join()


def tell(redis: Redis, stream: Stream, event: Event) -> None:
    redis.xadd(stream, {"kind": event.kind, "body": encode(event)})


def written(redis: Redis, kind: str) -> list[dict[str, str]]:
    entries: Any = redis.xrange(Stream.COMMENTS)
    return [fields for _, fields in entries if fields["kind"] == kind]


def test_a_thread_comes_in_and_goes_out_rendered_told_and_again_after_redis_was_emptied(sqlite, running, redis):
    article = example_of(ArticlePublished)
    tell(redis, Stream.ARTICLES, article)
    html = f"comments:thread:{article.thread}:html"
    wait_until(lambda: redis.get(html))
    kept = submit(sqlite, running.house.clock(), thread=article.thread, contact=CONTACT)
    judge(sqlite, kept.comment, Verdict.APPROVE, now=running.house.clock())
    wait_until(lambda: f"c-{kept.comment}" in str(redis.get(html)), 2)
    wait_until(lambda: written(redis, "ContactRequested") and written(redis, "CommentDecided"))
    redis.flushall()
    wait_until(lambda: f"c-{kept.comment}" in str(redis.get(html)))
    wait_until(lambda: written(redis, "ContactRequested") and written(redis, "ThreadChanged"))
    (request,) = {fields["body"] for fields in written(redis, "ContactRequested")}
    about = request.split('"about": "')[1].split('"')[0]
    tell(redis, Stream.NOTIFY, DeliveryChanged(about=about, row_version=1, status="sent", at=later().isoformat()))
    wait_until(lambda: getattr(show_receipt(sqlite, kept.token, later()).contact, "state", "") == "sent")
    tell(redis, Stream.STAFF, example_of(PersonChanged))
    tell(redis, Stream.STAFF, example_of(PersonLeft))
    tell(redis, Stream.ARTICLES, example_of(ArticleUnpublished))
    wait_until(lambda: all(group["pending"] == 0 and not group["lag"] for group in redis.xinfo_groups(Stream.STAFF)))
    assert row(sqlite, kept.comment).status == "approved"
    assert not redis.keys("*:aside:*")
