"""Slows down whoever guesses: so many tries, then a pause that ends by itself. Counted in Redis, under hashed names."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime

from redis import Redis

from shared.web.network import network_of

MOST_TRIES = 10
MOST_FROM_A_NETWORK = 30
WINDOW_SECONDS = 300


@dataclass(frozen=True)
class Throttle:
    """Counts by any name, in Redis for all processes together. Every method may raise `redis.RedisError`.

    Known and unknown addresses count alike, so that a pause tells nothing about who works here.
    """

    secret: bytes
    most: int = MOST_TRIES
    window: int = WINDOW_SECONDS

    def pause(self, redis: Redis, name: str) -> int:
        """Counts one try; gives the seconds to wait, or 0 when it may go on."""
        key = self._key(name)
        pipe = redis.pipeline(transaction=True)
        pipe.incr(key)
        # Only the first try starts the clock: who goes on trying does not make the pause longer for its owner.
        pipe.expire(key, self.window, nx=True)
        pipe.ttl(key)
        tries, _, left = pipe.execute()
        return max(1, int(left)) if int(tries) > self.most else 0

    def forget(self, redis: Redis, name: str) -> None:
        """Begins anew after a right try."""
        redis.delete(self._key(name))

    def give_back(self, redis: Redis, name: str) -> None:
        """Takes one try off again: it was right, and an office that signs in on Monday is no attack."""
        key = self._key(name)
        if redis.exists(key):
            redis.decr(key)

    def is_first(self, redis: Redis, name: str, seconds: int) -> bool:
        """Whether this is the first time within so many seconds that anybody asks so."""
        return bool(redis.set(self._key(name), 1, nx=True, ex=seconds))

    def _key(self, name: str) -> str:
        digest = hmac.new(self.secret, name.encode("utf-8", "replace"), hashlib.sha256)
        return f"staff:tries:{digest.hexdigest()}"


def sender_name(address: str | None, now: datetime) -> str:
    """Names who asks by their network and the day: hashed, it is another tomorrow."""
    return f"sender {network_of(address)} {now:%Y-%m-%d}"
