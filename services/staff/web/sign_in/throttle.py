"""Slows down whoever guesses: so many tries for one address, then a pause that ends by itself."""

from __future__ import annotations

import hashlib
import hmac
import threading
import time
from dataclasses import dataclass, field

from redis import Redis, RedisError

MOST_TRIES = 10
WINDOW_SECONDS = 300
MOST_REMEMBERED = 10_000


@dataclass
class Throttle:
    """Counts tries by address, in Redis for all processes together, and in this process while Redis is away.

    Known and unknown addresses count alike, so that a pause tells nothing about who works here.
    """

    secret: bytes
    most: int = MOST_TRIES
    window: int = WINDOW_SECONDS
    _own: dict[str, tuple[int, float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def pause(self, redis: Redis, folded_email: str) -> int:
        """Counts one try; gives the seconds to wait, or 0 when it may go on."""
        key = hmac.new(self.secret, folded_email.encode(), hashlib.sha256).hexdigest()
        try:
            tries, left = self._in_redis(redis, f"staff:tries:{key}")
        except RedisError:
            tries, left = self._in_process(key)
        return max(1, left) if tries > self.most else 0

    def forget(self, redis: Redis, folded_email: str) -> None:
        """Begins anew after a right password."""
        key = hmac.new(self.secret, folded_email.encode(), hashlib.sha256).hexdigest()
        with self._lock:
            self._own.pop(key, None)
        redis.delete(f"staff:tries:{key}")

    def _in_redis(self, redis: Redis, key: str) -> tuple[int, int]:
        pipe = redis.pipeline(transaction=True)
        pipe.incr(key)
        # Only the first try starts the clock: who goes on trying does not make the pause longer for its owner.
        pipe.expire(key, self.window, nx=True)
        pipe.ttl(key)
        tries, _, left = pipe.execute()
        return int(tries), int(left)

    def _in_process(self, key: str) -> tuple[int, int]:
        moment = time.monotonic()
        with self._lock:
            if len(self._own) > MOST_REMEMBERED:
                self._own = {each: (n, ends) for each, (n, ends) in self._own.items() if ends > moment}
            tries, ends = self._own.get(key, (0, 0.0))
            if ends <= moment:
                tries, ends = 0, moment + self.window
            self._own[key] = (tries + 1, ends)
        return tries + 1, int(ends - moment)
