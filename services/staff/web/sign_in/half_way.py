"""Who has taken the first step of signing in and not yet the second: a short record in Redis, named by a secret in the form."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import cast

from redis import Redis

from shared.sessions import fingerprint

LASTS_SECONDS = 300
MOST_CODES = 5


@dataclass(frozen=True)
class HalfWay:
    """Who it is, how the first step was taken, and the page that they came for."""

    person_id: str
    how: str
    wanted: str


def begin(redis: Redis, half: HalfWay) -> str:
    """Gives the secret, which goes into the form alone: neither into a cookie nor into an address."""
    secret = secrets.token_urlsafe(32)
    pipe = redis.pipeline(transaction=True)
    pipe.hset(_key(secret), mapping={"person": half.person_id, "how": half.how, "wanted": half.wanted[:2_000]})
    pipe.expire(_key(secret), LASTS_SECONDS)
    pipe.execute()
    return secret


def count_code(redis: Redis, secret: str) -> HalfWay | None:
    """Counts one code; gives who is trying, or nothing when it is over: too late, too many codes, or forged."""
    key = _key(secret)
    pipe = redis.pipeline(transaction=True)
    pipe.hincrby(key, "codes", 1)
    pipe.expire(key, LASTS_SECONDS, nx=True)
    pipe.hgetall(key)
    codes, _, record = cast(tuple[int, object, dict[str, str]], pipe.execute())
    if "person" not in record or codes > MOST_CODES:
        redis.delete(key)
        return None
    return HalfWay(record["person"], record["how"], record["wanted"])


def use_up(redis: Redis, secret: str) -> bool:
    """Ends it; of two who come at once, one gets True."""
    return redis.delete(_key(secret)) == 1


def _key(secret: str) -> str:
    return f"staff:half-way:{fingerprint(secret)}"
