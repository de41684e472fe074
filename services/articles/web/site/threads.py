"""Keeps the ready HTML of threads at hand, so that an article's page answers at once whatever Redis or comments do.

Nothing here is the only copy: comments writes them into Redis whenever a thread changes, and this is a look through that window.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import cast

from redis import Redis, RedisError

FRESH_FOR = 0.5
# While Redis fails it is left alone for this long, so that one request pays the deadline and not all of them.
LEFT_ALONE_FOR = 2.0
# A withdrawn comment must not stay for ever on a page that has lost sight of Redis.
LAST_KNOWN_FOR = 600.0
MOST_THREADS = 500


def thread_key(thread: str) -> str:
    """Where comments lays the HTML of a thread."""
    return f"comments:thread:{thread}:html"


@dataclass(frozen=True)
class _Seen:
    html: str | None
    asked_at: float
    known_at: float


class ThreadHtml:
    """What this process last saw of each thread."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, _Seen] = OrderedDict()
        self._left_alone_until = 0.0
        self._asking: set[str] = set()
        self._lock = threading.Lock()

    def of(self, redis: Redis, thread: str) -> str | None:
        """The thread's HTML, at most a moment old; the last known while Redis is away; none when nothing is known."""
        now = time.monotonic()
        seen = self._seen.get(thread)
        if (seen is not None and now - seen.asked_at < FRESH_FOR) or now < self._left_alone_until:
            return _still_good(seen, now)
        with self._lock:
            # One asks for all. Who has something to show does not wait for the answer.
            if thread in self._asking and seen is not None:
                return _still_good(seen, now)
            self._asking.add(thread)
        try:
            html = cast(str | None, redis.get(thread_key(thread)))
        except RedisError:
            self._left_alone_until = time.monotonic() + LEFT_ALONE_FOR
            return _still_good(seen, now)
        finally:
            with self._lock:
                self._asking.discard(thread)
        return self._keep(thread, html, seen)

    def _keep(self, thread: str, html: str | None, before: _Seen | None) -> str | None:
        now = time.monotonic()
        # A key that has gone means that Redis was emptied; comments is about to write it again.
        seen = _Seen(html, now, now) if html is not None or before is None else _Seen(before.html, now, before.known_at)
        with self._lock:
            self._seen[thread] = seen
            self._seen.move_to_end(thread)
            while len(self._seen) > MOST_THREADS:
                self._seen.popitem(last=False)
        return _still_good(seen, now)


def _still_good(seen: _Seen | None, now: float) -> str | None:
    return seen.html if seen is not None and now - seen.known_at < LAST_KNOWN_FOR else None
