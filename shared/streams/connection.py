"""Opens Redis with a deadline on everything: a frozen server costs a moment, never a request."""

from __future__ import annotations

from redis import Redis
from redis.backoff import NoBackoff
from redis.retry import Retry

# A web request that looks something up may lose at most this long to a Redis that does not answer.
DOOR_DEADLINE = 0.25
# A courier can afford to wait longer than it blocks for new entries.
COURIER_DEADLINE = 5.0


def connect(url: str, deadline: float) -> Redis:
    """A client whose every call ends after `deadline` seconds at the latest, without retries. It connects when first used."""
    return Redis.from_url(
        url, decode_responses=True, socket_timeout=deadline, socket_connect_timeout=deadline,
        retry=Retry(NoBackoff(), 0), health_check_interval=0,
    )  # fmt: skip
