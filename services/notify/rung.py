"""Which deliveries have been rung for and not yet taken in hand, so that the sweep neither repeats itself nor floods the queue.

Kept in Redis on purpose: whoever empties it loses the bells and this memory of them together, and the next sweep rings anew.
"""

from __future__ import annotations

from redis import Redis

KEY = "notify:rung"
# A bell that nobody answered for so many seconds was lost.
LOST_AFTER = 20.0


class Rung:
    """A sorted set of delivery ids, by when they were rung for. The time is Redis's own: our clocks may differ and jump."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    def forget_lost(self) -> None:
        """Forgets those that nobody has answered."""
        self._redis.zremrangebyscore(KEY, 0, self._now() - LOST_AFTER)

    def note(self, delivery_id: str) -> bool:
        """Whether nobody had rung for it yet."""
        return bool(self._redis.zadd(KEY, {delivery_id: self._now()}, nx=True))

    def forget(self, delivery_id: str) -> None:
        """It has been taken in hand."""
        self._redis.zrem(KEY, delivery_id)

    def _now(self) -> float:
        seconds, microseconds = self._redis.time()
        return seconds + microseconds / 1e6
