"""Sessions and requests on their way are found in Redis, and what should be gone is named."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from shared.contract import Stream
from shared.sessions import Opening, Sessions
from shared.sessions.powers import LONGEST
from shared.streams.connection import COURIER_DEADLINE, connect
from vastine.held.redis import held


def seen(redis, now):
    return {each.what: each for each in held(redis, now)}


def test_a_session_ends_within_its_hours(redis_url):
    redis, now = connect(redis_url, COURIER_DEADLINE), datetime.now(UTC)
    Sessions(redis).open("person", Opening(), now)
    found = seen(redis, now)["staff sessions"]
    assert (found.count, found.outlived) == (1, 0)
    assert found.next_erasure is not None
    assert found.next_erasure <= now + LONGEST


def test_a_session_without_an_end_outlives_its_rule(redis_url):
    redis = connect(redis_url, COURIER_DEADLINE)
    redis.set("staff:signed-in:x", "{}")
    assert seen(redis, datetime.now(UTC))["staff sessions"].outlived == 1


def test_a_letter_that_stays_in_the_stream_outlives_its_rule(redis_url):
    redis, now = connect(redis_url, COURIER_DEADLINE), datetime.now(UTC)
    for kind in ("SignInLinkRequested", "PersonChanged"):
        redis.xadd(Stream.STAFF, {"kind": kind, "body": "{}"})
    name = "letters to colleagues, sealed, in the stream staff"
    assert (seen(redis, now)[name].count, seen(redis, now)[name].outlived) == (1, 0)
    assert seen(redis, now + timedelta(minutes=6))[name].outlived == 1


def test_a_request_that_stays_in_the_stream_outlives_its_rule(redis_url):
    redis, now = connect(redis_url, COURIER_DEADLINE), datetime.now(UTC)
    redis.xadd(Stream.COMMENTS, {"kind": "ContactRequested", "body": "{}"})
    redis.xadd(Stream.COMMENTS, {"kind": "ThreadChanged", "body": "{}"})
    name = "contact details, sealed, in the stream comments"
    assert (seen(redis, now)[name].count, seen(redis, now)[name].outlived) == (1, 0)
    assert seen(redis, now + timedelta(minutes=6))[name].outlived == 1


def test_a_letter_to_a_reader_that_stays_in_the_stream_outlives_its_rule(redis_url):
    redis, now = connect(redis_url, COURIER_DEADLINE), datetime.now(UTC)
    for kind in ("AlertAsked", "ReplyShown", "ReportAnswered", "AlertStopped"):
        redis.xadd(Stream.COMMENTS, {"kind": kind, "body": "{}"})
    name = "letters to readers, sealed, in the stream comments"
    assert (seen(redis, now)[name].count, seen(redis, now)[name].outlived) == (3, 0)
    assert seen(redis, now + timedelta(minutes=6))[name].outlived == 3
