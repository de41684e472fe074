"""The courier goes on: over failed rounds, poisoned entries and a Redis that was emptied."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from redis import Redis
from sqlalchemy.exc import OperationalError

from shared.contract import ContactRequested, Event, Stream, ThreadChanged, encode
from shared.streams.courier import Courier, Listener, Round
from shared.streams.reader import TRIES, Reader, aside_name
from tests.fixtures.waiting import wait_until


@pytest.fixture
def redis(redis_url: str) -> Redis:
    return Redis.from_url(redis_url, decode_responses=True)


@contextmanager
def running(courier: Courier) -> Iterator[None]:
    stop = threading.Event()
    thread = threading.Thread(target=courier.run, args=(stop,))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def put(redis: Redis, event: Event) -> None:
    redis.xadd(Stream.COMMENTS, {"kind": event.kind, "body": encode(event)})


def listening(redis: Redis, take_in: Callable[[Event], None], erase: frozenset[type[Event]] = frozenset()) -> Courier:
    reader = Reader(redis, Stream.COMMENTS, "articles", "test", idle_ms=0)
    handled = {ThreadChanged: take_in, ContactRequested: take_in}
    return Courier("articles", (), (Listener(reader, handled, erase, wait_ms=5),))


def changed(about: str) -> ThreadChanged:
    return ThreadChanged(about, 1, open=True, count=1)


def test_events_are_taken_in_and_acknowledged(redis: Redis) -> None:
    taken: list[Event] = []
    put(redis, changed("a"))
    with running(listening(redis, taken.append)):
        wait_until(lambda: taken == [changed("a")])
        wait_until(lambda: redis.xpending(Stream.COMMENTS, "articles")["pending"] == 0)


def test_a_poisoned_entry_does_not_block_those_behind_it_and_is_set_aside(redis: Redis) -> None:
    taken: list[str] = []

    def take_in(event: Event) -> None:
        if event.about == "poison":
            raise ValueError("cannot")
        taken.append(event.about)

    for about in ("poison", "a", "b"):
        put(redis, changed(about))
    with running(listening(redis, take_in)):
        wait_until(lambda: taken == ["a", "b"])
        wait_until(lambda: redis.xlen(aside_name(Stream.COMMENTS, "articles")) == 1)
        wait_until(lambda: redis.xpending(Stream.COMMENTS, "articles")["pending"] == 0)


def test_a_database_that_is_away_makes_no_event_a_poisoned_one(redis: Redis) -> None:
    taken: list[str] = []

    def take_in(event: Event) -> None:
        pending: Any = redis.xpending_range(Stream.COMMENTS, "articles", "-", "+", 1)
        if pending[0]["times_delivered"] <= TRIES + 2:
            raise OperationalError("UPDATE", {}, ConnectionError())
        taken.append(event.about)

    put(redis, changed("a"))
    with running(listening(redis, take_in)):
        wait_until(lambda: taken == ["a"])
    assert redis.xlen(aside_name(Stream.COMMENTS, "articles")) == 0


def test_a_sealed_event_that_is_set_aside_leaves_no_sealed_block_behind(redis: Redis) -> None:
    def take_in(_: Event) -> None:
        raise ValueError("cannot")

    put(redis, ContactRequested("r", 1, "c2VhbGVk", "fi", "Otsikko", "http://x", "2026-11-23T12:00:00Z"))
    with running(listening(redis, take_in, erase=frozenset({ContactRequested}))):
        wait_until(lambda: redis.xlen(aside_name(Stream.COMMENTS, "articles")) == 1)
        wait_until(lambda: redis.xlen(Stream.COMMENTS) == 0)
    aside: Any = redis.xrange(aside_name(Stream.COMMENTS, "articles"))
    assert [fields for _, fields in aside] == [{"kind": "ContactRequested", "body": ""}]


def test_a_kind_that_this_version_does_not_know_is_kept_aside(redis: Redis) -> None:
    redis.xadd(Stream.COMMENTS, {"kind": "FromTheFuture", "body": "{}"})
    with running(listening(redis, lambda _: None)):
        wait_until(lambda: redis.xlen(aside_name(Stream.COMMENTS, "articles")) == 1)


def test_a_sealed_event_leaves_the_stream_once_it_is_stored(redis: Redis) -> None:
    sealed = ContactRequested("r", 1, "c2VhbGVk", "fi", "Otsikko", "http://x", "2026-11-23T12:00:00Z")
    put(redis, sealed)
    put(redis, changed("a"))
    with running(listening(redis, lambda _: None, erase=frozenset({ContactRequested}))):
        wait_until(lambda: redis.xlen(Stream.COMMENTS) == 1)


def test_an_emptied_redis_is_listened_to_again(redis: Redis) -> None:
    taken: list[str] = []
    with running(listening(redis, lambda event: taken.append(event.about))):
        put(redis, changed("before"))
        wait_until(lambda: taken == ["before"])
        redis.flushall()
        put(redis, changed("after"))
        wait_until(lambda: taken == ["before", "after"])


def test_a_round_that_fails_is_tried_again_and_one_with_work_left_goes_on_at_once() -> None:
    done: list[int] = []

    def work() -> int:
        done.append(len(done))
        if len(done) == 1:
            raise RuntimeError
        return 5 - len(done)

    with running(Courier("articles", (Round("work", work, every=0.01),))):
        wait_until(lambda: len(done) >= 5)
