"""The courier between real streams and the database: requests in and erased, people in, what became of letters out."""

import threading
from dataclasses import replace

import pytest
from redis import Redis

from services.notify.broker import CeleryQueue
from services.notify.courier import courier
from services.notify.models import Delivery, Person
from services.notify.use_cases.record_sent import record_sent
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from services.notify.use_cases.take_in_letter import OF_COMMENTS, OF_STAFF
from shared.contract import AlertStopped, PersonLeft, ReplyShown, Stream, encode
from tests.fixtures.waiting import wait_until
from tests.notify.builders import (
    LETTER,
    MARI,
    NOON,
    REQUEST,
    a_claim,
    a_delivery,
    a_letter,
    a_person,
    a_request,
    row_of,
    sealed,
    settings_of,
)  # fmt: skip


@pytest.fixture
def running(tmp_path, redis, redis_url, database):
    stop = threading.Event()
    thread = threading.Thread(target=courier(settings_of(tmp_path, redis_url)).run, args=(stop,))
    thread.start()
    # It begins with a replay, which must not be taken for an answer.
    wait_until(lambda: redis.get(f"{Stream.NOTIFY}:epoch"), 40)
    yield
    stop.set()
    thread.join(10)


def publish(redis, stream, event):
    return redis.xadd(stream, {"kind": event.kind, "body": encode(event)})


def deliveries(database):
    with database.reading() as session:
        return session.query(Delivery).all()


def told_on_stream(redis):
    return [fields["body"] for _, fields in redis.xrange(Stream.NOTIFY)]


@pytest.mark.parametrize("stream", [Stream.COMMENTS, Stream.ARTICLES])
def test_a_request_is_stored_erased_rung_for_and_answered(running, redis, database, stream):
    publish(redis, stream, a_request())
    wait_until(lambda: deliveries(database), 40)
    wait_until(lambda: redis.xlen(stream) == 0, 40)
    wait_until(lambda: any('"waiting"' in body for body in told_on_stream(redis)), 40)
    wait_until(lambda: redis.llen(CeleryQueue.LETTERS) == 1, 40)


def test_no_sealed_block_is_left_in_redis(running, redis, database):
    block = sealed()
    publish(redis, Stream.COMMENTS, a_request(sealed=block))
    wait_until(lambda: redis.xlen(Stream.COMMENTS) == 0 and redis.llen(CeleryQueue.LETTERS), 40)
    assert block not in everything_in(redis)


@pytest.mark.parametrize("kind", OF_STAFF)
def test_a_letter_to_a_colleague_is_stored_erased_and_rung_for_at_once(running, redis, database, kind):
    letter = a_letter(kind)
    publish(redis, Stream.STAFF, letter)
    wait_until(lambda: deliveries(database), 40)
    wait_until(lambda: redis.xlen(Stream.STAFF) == 0, 40)
    wait_until(lambda: redis.llen(CeleryQueue.AT_ONCE) == 1, 40)
    assert letter.sealed not in everything_in(redis)
    assert told_on_stream(redis) == []


@pytest.mark.parametrize("kind", OF_COMMENTS)
def test_a_letter_to_a_reader_is_stored_erased_and_answered_for(running, redis, database, kind):
    letter = a_letter(kind)
    publish(redis, Stream.COMMENTS, letter)
    wait_until(lambda: any('"waiting"' in body for body in told_on_stream(redis)), 40)
    wait_until(lambda: redis.xlen(Stream.COMMENTS) == 0, 40)
    assert letter.sealed not in everything_in(redis)


def test_a_stopped_alert_gives_its_letters_up(running, redis, database):
    alert = LETTER[:26]
    publish(redis, Stream.COMMENTS, replace(a_letter(ReplyShown), about=f"{alert}-2"))
    wait_until(lambda: deliveries(database), 40)
    publish(redis, Stream.COMMENTS, AlertStopped(alert, 1))
    wait_until(lambda: deliveries(database)[0].sealed is None, 40)


def test_the_same_request_from_a_sweep_is_one_delivery_and_is_answered_again(running, redis, database):
    publish(redis, Stream.COMMENTS, a_request())
    wait_until(lambda: len(told_on_stream(redis)) == 1, 40)
    publish(redis, Stream.COMMENTS, a_request())
    wait_until(lambda: len(told_on_stream(redis)) == 2, 40)
    assert len(deliveries(database)) == 1


def test_people_come_and_go(running, redis, database):
    publish(redis, Stream.STAFF, a_person())
    publish(redis, Stream.STAFF, PersonLeft(MARI, 2))

    def has_left():
        with database.reading() as session:
            person = session.get(Person, MARI)
            return person is not None and not person.active

    wait_until(has_left, 40)
    assert redis.xlen(Stream.STAFF) == 2


def test_an_emptied_redis_is_told_everything_anew(running, redis, database):
    delivery = a_delivery(database)
    a_claim(database, delivery)
    record_sent(database, delivery, NOON)
    wait_until(lambda: any('"sent"' in body for body in told_on_stream(redis)), 40)
    redis.flushall()
    wait_until(lambda: any('"sent"' in body for body in told_on_stream(redis)), 40)
    publish(redis, Stream.COMMENTS, a_request(about=f"{REQUEST[:-1]}1"))
    wait_until(lambda: len(deliveries(database)) == 2, 40)


def test_what_was_stored_while_redis_was_away_is_carried_later(tmp_path, database, own_redis):
    own_redis.kill()
    take_in_contact_request(database, a_request(), NOON)
    stop = threading.Event()
    thread = threading.Thread(target=courier(settings_of(tmp_path, own_redis.url)).run, args=(stop,))
    thread.start()
    own_redis.start()

    def arrived():
        with Redis.from_url(own_redis.url) as client:
            return client.xlen(Stream.NOTIFY)

    try:
        wait_until(arrived, 40)
    finally:
        stop.set()
        thread.join(10)
    assert row_of(database, deliveries(database)[0].id).status == "waiting"


def everything_in(redis):
    """All text in Redis, whatever its kind."""
    read = {
        "string": redis.get, "list": lambda key: redis.lrange(key, 0, -1), "stream": redis.xrange, "set": redis.smembers,
        "zset": lambda key: redis.zrange(key, 0, -1), "hash": redis.hgetall,
    }  # fmt: skip
    return str([read[redis.type(key)](key) for key in redis.scan_iter()])
