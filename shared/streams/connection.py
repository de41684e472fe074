"""Opens Redis with a deadline on everything: a frozen server costs a moment, never a request."""

from __future__ import annotations

import time
from typing import Any

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import TimeoutError as RedisTimeout
from redis.retry import Retry

# A web request that looks something up may lose at most this long to a Redis that does not answer.
DOOR_DEADLINE = 0.25
# Then it is left alone for a while, so that one request in many pays the deadline and not each of them.
REST = 5.0
# A courier can afford to wait longer than it blocks for new entries.
COURIER_DEADLINE = 5.0


class _Rested(Redis):
    """A client that does not ask a server which has just kept it waiting."""

    _asks_again_at = 0.0

    def execute_command(self, *words: Any, **options: Any) -> Any:
        if time.monotonic() < self._asks_again_at:
            raise RedisTimeout("left alone for a while, as it did not answer lately")
        try:
            return super().execute_command(*words, **options)  # type: ignore[no-untyped-call]
        except RedisTimeout:
            self._asks_again_at = time.monotonic() + REST
            raise


def connect(url: str, deadline: float) -> Redis:
    """A client whose every call ends after `deadline` seconds at the latest, without retries. It connects when first used."""
    return Redis.from_url(url, **_promptly(deadline))


def connect_door(url: str) -> Redis:
    """The client of a web app: a short deadline, and after a silence a rest in which every call fails at once."""
    return _Rested.from_url(url, **_promptly(DOOR_DEADLINE))


def _promptly(deadline: float) -> dict[str, Any]:
    return {
        "decode_responses": True, "socket_timeout": deadline, "socket_connect_timeout": deadline,
        "retry": Retry(NoBackoff(), 0), "health_check_interval": 0,
    }  # fmt: skip
