"""Who is asking and what they may do: one table of powers, and the records in Redis that every service reads.

`staff` writes the records; the others only read. A session or token names a person, and the person's own record holds
their roles, so that taking a role away works at the next request, everywhere.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, cast

from redis import Redis

SESSION_SECONDS = 12 * 3600
MARK = "staff:mark"


class Role(StrEnum):
    """What somebody is here."""

    ADMIN = "admin"
    EDITOR = "editor"
    MODERATOR = "moderator"
    CONTACT = "contact"


class Power(StrEnum):
    """What a door may ask for."""

    BE_STAFF = "be staff"
    WRITE_ARTICLES = "write articles"
    MODERATE = "moderate"
    SEE_DELIVERIES = "see deliveries"
    RETRY_DELIVERIES = "retry deliveries"
    READ_MAILBOX = "read the mailbox"
    MANAGE_PEOPLE = "manage people"


POWERS: dict[Power, frozenset[Role]] = {
    Power.BE_STAFF: frozenset(Role),
    Power.WRITE_ARTICLES: frozenset({Role.EDITOR, Role.ADMIN}),
    Power.MODERATE: frozenset({Role.MODERATOR, Role.ADMIN}),
    Power.SEE_DELIVERIES: frozenset({Role.MODERATOR, Role.ADMIN}),
    Power.RETRY_DELIVERIES: frozenset({Role.ADMIN}),
    Power.READ_MAILBOX: frozenset({Role.CONTACT, Role.ADMIN}),
    Power.MANAGE_PEOPLE: frozenset({Role.ADMIN}),
}


@dataclass(frozen=True)
class Person:
    """What the services need to know of a colleague at each request."""

    id: str
    name: str
    roles: tuple[str, ...]

    def may(self, power: Power) -> bool:
        return any(role in self.roles for role in POWERS[power])


@dataclass(frozen=True)
class Who:
    """Somebody signed in. `csrf` guards the forms of this session; it is empty for programs, which send no cookie."""

    person: Person
    csrf: str = ""


def fingerprint(secret: str) -> str:
    """What is stored of a secret that has 128 random bits or more: its SHA-256."""
    return hashlib.sha256(secret.encode()).hexdigest()


class Sessions:
    """The records in Redis. Every method may raise `redis.RedisError`; the door turns that into 'try again shortly'."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    def by_cookie(self, cookie: str) -> Who | None:
        if (session := self._record(f"staff:session:{fingerprint(cookie)}")) is None:
            return None
        person = self._person(session["person"])
        return Who(person, session["csrf"]) if person else None

    def by_token(self, token: str) -> Who | None:
        if (grant := self._record(f"staff:token:{fingerprint(token)}")) is None:
            return None
        person = self._person(grant["person"])
        return Who(person) if person else None

    def open(self, person_id: str) -> str:
        """Signs in; gives the cookie's value."""
        cookie = secrets.token_urlsafe(32)
        record = {"person": person_id, "csrf": secrets.token_urlsafe(16)}
        self._redis.set(f"staff:session:{fingerprint(cookie)}", json.dumps(record), ex=SESSION_SECONDS)
        return cookie

    def close(self, cookie: str) -> None:
        self._redis.delete(f"staff:session:{fingerprint(cookie)}")

    @contextmanager
    def at_one_moment(self) -> Iterator[Sessions]:
        """What is written within the block counts all together, with nothing of somebody else's in between, or not at all."""
        pipe = self._redis.pipeline(transaction=True)
        yield Sessions(pipe)
        pipe.execute()

    def write_people(self, people: Iterable[Person], gone: Iterable[str] = ()) -> None:
        """Makes the records of these people true, and removes those who left."""
        for person in people:
            self._redis.set(f"staff:person:{person.id}", json.dumps(asdict(person)))
        if keys := [f"staff:person:{person_id}" for person_id in gone]:
            self._redis.delete(*keys)

    def write_token(self, token_fingerprint: str, person_id: str, seconds: int) -> None:
        self._redis.set(f"staff:token:{token_fingerprint}", json.dumps({"person": person_id}), ex=seconds)

    def drop_tokens(self, token_fingerprints: Iterable[str]) -> None:
        """Makes these tokens count no more."""
        if keys := [f"staff:token:{each}" for each in token_fingerprints]:
            self._redis.delete(*keys)

    def mark(self) -> str | None:
        """Which state of the people and tokens these records show; nothing when Redis lost them."""
        return cast(str | None, self._redis.get(MARK))

    def set_mark(self, mark: str) -> None:
        self._redis.set(MARK, mark)

    def _person(self, person_id: str) -> Person | None:
        record = self._record(f"staff:person:{person_id}")
        return Person(record["id"], record["name"], tuple(record["roles"])) if record else None

    def _record(self, key: str) -> dict[str, Any] | None:
        raw = cast(str | None, self._redis.get(key))
        return json.loads(raw) if raw else None
