"""Reads one stream for one service: new entries, those a dead consumer left, and those that fail too often.

An entry is acknowledged after the use case has committed. One that failed `TRIES` times is set aside on a list of its own,
so that it neither blocks the others nor is lost; `vastine doctor` counts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from redis import Redis, ResponseError

from shared.contract import Stream

TRIES = 8
BATCH = 50
# After this long without an acknowledgement an entry is taken from its consumer: longer than any use case takes.
IDLE_MS = 15_000
# An owner may tell again and again what a reader can never take in.
KEPT_ASIDE = 10_000


@dataclass(frozen=True)
class Entry:
    """One entry of a stream as it was read; `tries` counts how often it was handed out."""

    id: str
    kind: str
    body: str
    tries: int = 1


class Reader:
    """One consumer of a consumer group on one stream."""

    def __init__(self, redis: Redis, stream: Stream, service: str, consumer: str, idle_ms: int = IDLE_MS) -> None:
        self._redis = redis
        self._stream = stream
        self._group = service
        self._consumer = consumer
        self._idle_ms = idle_ms

    def new(self, wait_ms: int) -> Iterator[Entry]:
        """Entries nobody of this service has read yet; waits up to `wait_ms` for the first."""
        answer = self._in_group(lambda: self._redis.xreadgroup(
            self._group, self._consumer, {str(self._stream): ">"}, count=BATCH, block=wait_ms,
        ))  # fmt: skip
        for _, entries in answer or []:
            yield from (_entry(entry_id, fields) for entry_id, fields in entries if fields)

    def abandoned(self) -> Iterator[Entry]:
        """Entries that were read but never acknowledged: their consumer died, or they failed there."""
        answer = self._in_group(lambda: self._redis.xautoclaim(
            self._stream, self._group, self._consumer, min_idle_time=self._idle_ms, count=BATCH,
        ))  # fmt: skip
        for entry_id, fields in answer[1] if answer else []:
            yield _entry(entry_id, fields, self._tries(entry_id))

    def done(self, entry: Entry) -> None:
        """Acknowledges. Comes after the commit."""
        self._redis.xack(self._stream, self._group, entry.id)

    def erase(self, entry: Entry) -> None:
        """Takes the entry out of the stream for good: for what is sealed and has reached its only reader."""
        self._redis.xdel(self._stream, entry.id)

    def set_aside(self, entry: Entry, *, erase: bool = False) -> None:
        """Moves an entry that fails again and again out of the way; to `erase` it, only its kind is kept."""
        pipe = self._redis.pipeline(transaction=True)
        body = "" if erase else entry.body
        pipe.xadd(
            aside_name(self._stream, self._group),
            {"kind": entry.kind, "body": body},
            maxlen=KEPT_ASIDE,
            approximate=True,
        )
        pipe.xack(self._stream, self._group, entry.id)
        if erase:
            pipe.xdel(self._stream, entry.id)
        pipe.execute()

    def _tries(self, entry_id: str) -> int:
        pending = self._redis.xpending_range(self._stream, self._group, min=entry_id, max=entry_id, count=1)
        return int(cast(list[dict[str, Any]], pending)[0]["times_delivered"]) if pending else 1

    def _in_group(self, read: Any) -> Any:
        try:
            return read()
        except ResponseError as fault:
            if "NOGROUP" not in str(fault):
                raise
        # The group is new, or Redis was emptied: begin at the beginning, for reading twice is harmless.
        try:
            self._redis.xgroup_create(self._stream, self._group, id="0", mkstream=True)
        except ResponseError as fault:
            if "BUSYGROUP" not in str(fault):
                raise
        return None


def aside_name(stream: Stream, service: str) -> str:
    """Where a service lays the entries of a stream that it could not take in."""
    return f"{stream}:aside:{service}"


def _entry(entry_id: str, fields: Mapping[str, str], tries: int = 1) -> Entry:
    return Entry(entry_id, fields.get("kind", ""), fields.get("body", ""), tries)
