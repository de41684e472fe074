"""What lies in Redis about people: staff sessions, contact requests and letters to colleagues on their way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from redis import Redis

from shared.contract import EVENTS, ContactRequested, LetterToColleague, LetterToReader, Stream
from shared.sessions.powers import LONGEST
from vastine.held.holding import Holding, due_by

WHERE = "Redis"
SESSIONS = "staff:signed-in:*"
SESSION_SECONDS = int(LONGEST.total_seconds())
BATCH = 1_000
LETTERS = frozenset(kind for kind, event in EVENTS.items() if issubclass(event, LetterToColleague))
TO_READERS = frozenset(kind for kind, event in EVENTS.items() if issubclass(event, LetterToReader))


def held(redis: Redis, now: datetime) -> Iterator[Holding]:
    """Raises `redis.RedisError`."""
    yield _sessions(redis, now)
    for stream in ContactRequested.streams:
        yield _sealed(redis, stream, "contact details", frozenset({ContactRequested.kind}), now)
    yield _sealed(redis, Stream.STAFF, "letters to colleagues", LETTERS, now)
    yield _sealed(redis, Stream.COMMENTS, "letters to readers", TO_READERS, now)


def _sessions(redis: Redis, now: datetime) -> Holding:
    left = [redis.ttl(key) for key in redis.scan_iter(SESSIONS, count=BATCH)]
    # -1: it would never end. -2: it has just ended.
    running = [seconds for seconds in left if seconds >= 0]
    endless = sum(seconds == -1 or seconds > SESSION_SECONDS for seconds in left)
    opened = now - timedelta(seconds=SESSION_SECONDS - min(running)) if running else None
    ends = now + timedelta(seconds=min(running)) if running else None
    hours = SESSION_SECONDS // 3600
    return Holding("staff sessions", WHERE, len(running) + endless, opened, f"{hours} hours", ends, endless)


def _sealed(redis: Redis, stream: Stream, what: str, kinds: frozenset[str], now: datetime) -> Holding:
    at = [_moment(entry) for entry, fields in _entries(redis, stream) if fields.get("kind") in kinds]
    return Holding(
        f"{what}, sealed, in the stream {stream}", WHERE, len(at), min(at, default=None),
        "until notify has taken them in", outlived=sum(each < due_by(now) for each in at),
    )  # fmt: skip


def _entries(redis: Redis, stream: Stream) -> Iterator[tuple[str, dict[str, Any]]]:
    after = "-"
    while batch := cast(list[tuple[str, dict[str, Any]]], redis.xrange(stream, min=after, count=BATCH)):
        yield from batch
        after = f"({batch[-1][0]}"


def _moment(entry: str) -> datetime:
    return datetime.fromtimestamp(int(entry.partition("-")[0]) / 1000, UTC)
