"""A consumer group loses nothing: not with a dead consumer, not with a poisoned entry, not with an emptied Redis."""

from typing import Any

import pytest
from redis import Redis

from shared.contract import Stream
from shared.streams.reader import TRIES, Reader, aside_name


@pytest.fixture
def redis(redis_url: str) -> Redis:
    return Redis.from_url(redis_url, decode_responses=True)


def add(redis: Redis, body: str) -> None:
    redis.xadd(Stream.COMMENTS, {"kind": "ThreadChanged", "body": body})


def a_reader(redis: Redis, consumer: str = "one", idle_ms: int = 0) -> Reader:
    reader = Reader(redis, Stream.COMMENTS, "articles", consumer, idle_ms)
    list(reader.new(1))  # Founds the group.
    return reader


def test_what_came_before_the_first_reader_is_read_too(redis: Redis) -> None:
    add(redis, "early")
    reader = a_reader(redis)
    assert [entry.body for entry in reader.new(1)] == ["early"]


def test_each_entry_is_given_to_one_consumer_of_a_service(redis: Redis) -> None:
    one, two = a_reader(redis, "one"), a_reader(redis, "two")
    add(redis, "a")
    assert [entry.body for entry in one.new(1)] == ["a"]
    assert list(two.new(1)) == []


def test_an_acknowledged_entry_does_not_come_again(redis: Redis) -> None:
    reader = a_reader(redis)
    add(redis, "a")
    for entry in reader.new(1):
        reader.done(entry)
    assert list(reader.abandoned()) == []


def test_what_a_dead_consumer_left_goes_to_a_living_one(redis: Redis) -> None:
    dead, living = a_reader(redis, "dead"), a_reader(redis, "living")
    add(redis, "a")
    list(dead.new(1))
    assert [(entry.body, entry.tries) for entry in living.abandoned()] == [("a", 2)]


def test_a_fresh_entry_is_not_taken_from_its_consumer(redis: Redis) -> None:
    busy, eager = a_reader(redis, "busy", 60_000), a_reader(redis, "eager", 60_000)
    add(redis, "a")
    list(busy.new(1))
    assert list(eager.abandoned()) == []


def test_tries_are_counted_and_an_entry_set_aside_is_kept_but_comes_no_more(redis: Redis) -> None:
    reader = a_reader(redis)
    add(redis, "poison")
    (entry,) = reader.new(1)
    while entry.tries < TRIES:
        (entry,) = reader.abandoned()
    reader.set_aside(entry)
    assert list(reader.abandoned()) == []
    aside: Any = redis.xrange(aside_name(Stream.COMMENTS, "articles"))
    assert [fields["body"] for _, fields in aside] == ["poison"]


def test_an_emptied_redis_is_read_again_from_its_beginning(redis: Redis) -> None:
    reader = a_reader(redis)
    redis.flushall()
    add(redis, "after")
    list(reader.new(1))
    assert [entry.body for entry in reader.new(1)] == ["after"]


def test_what_is_erased_leaves_the_stream(redis: Redis) -> None:
    reader = a_reader(redis)
    add(redis, "sealed")
    for entry in reader.new(1):
        reader.done(entry)
        reader.erase(entry)
    assert redis.xlen(Stream.COMMENTS) == 0
