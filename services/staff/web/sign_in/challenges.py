"""Challenges that browsers sign with passkeys: each counts once, for five minutes, for what it was given out for."""

from __future__ import annotations

import hashlib
import secrets
from typing import cast

from redis import Redis

SECONDS = 300
SIGN_IN = "sign in"


def enrolment_of(person_id: str) -> str:
    """What a challenge is for that only this person may answer."""
    return f"enrol {person_id}"


def give_out(redis: Redis, purpose: str) -> bytes:
    """Raises `redis.RedisError`, as `use_up` does."""
    challenge = secrets.token_bytes(32)
    redis.set(_key(challenge), purpose, ex=SECONDS)
    return challenge


def use_up(redis: Redis, challenge: bytes, purpose: str) -> bool:
    """Whether it was given out for this and not used before. Whatever the answer, it counts no more."""
    return cast(str | None, redis.getdel(_key(challenge))) == purpose


def _key(challenge: bytes) -> str:
    return f"staff:challenge:{hashlib.sha256(challenge).hexdigest()}"
