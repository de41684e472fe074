"""The records in Redis that say who may do what; every service reads them, `staff` writes them.

A session or token names a person, and the person's own record holds their roles, so that taking a role away works at the
next request, everywhere.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any, cast

from redis import Redis

from shared.sessions.powers import LONGEST, Person, Role, Session, Who

MARK = "staff:mark"
TOKENS_USED = "staff:tokens-used"
# Being seen is noted no more often than this.
NOTED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Opening:
    """How a session begins. `csrf` is carried over when somebody signs in afresh, so that forms in other tabs stay good."""

    how: str = "password"
    browser: str = ""
    bound: bool = False
    csrf: str = ""


def fingerprint(secret: str) -> str:
    """What is stored of a secret that has 128 random bits or more: its SHA-256."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


class Sessions:
    """Every method may raise `redis.RedisError`; the door turns that into 'try again shortly'."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    def by_cookie(self, cookie: str, now: datetime) -> Who | None:
        """Whoever is signed in with this cookie; asking counts as use of the session."""
        session = self._session(fingerprint(cookie), now)
        person = self._person(session.person_id) if session else None
        if session is None or person is None:
            return None
        if now - session.seen_at >= NOTED_EVERY:
            self._note_seen(session.id, now)
            session = replace(session, seen_at=now)
        return Who(person, session)

    def by_token(self, token: str, now: datetime) -> Who | None:
        """The token's owner with those of their roles that the token was given."""
        mark = fingerprint(token)
        if (grant := self._record(f"staff:token:{mark}")) is None or (person := self._person(grant["person"])) is None:
            return None
        self._redis.hset(TOKENS_USED, mark, now.isoformat())
        return Who(Person(person.id, person.name, tuple(role for role in person.roles if role in grant["roles"])))

    def open(self, person_id: str, opening: Opening, now: datetime) -> str:
        """Signs in; gives the cookie's value."""
        cookie = secrets.token_urlsafe(32)
        session = Session(
            fingerprint(cookie), person_id, opening.csrf or secrets.token_urlsafe(16), now, now, opening.how,
            opening.browser, opening.bound,
        )  # fmt: skip
        pipe = self._redis.pipeline(transaction=True)
        pipe.hset(_key(session.id), mapping=_written(session))
        pipe.expire(_key(session.id), LONGEST)
        pipe.sadd(_index(person_id), session.id)
        pipe.expire(_index(person_id), LONGEST)
        pipe.execute()
        return cookie

    def close(self, cookie: str) -> None:
        self._redis.delete(_key(fingerprint(cookie)))

    def close_one(self, person_id: str, session_id: str) -> None:
        """Ends one of the person's own sessions; nothing happens when it is not theirs."""
        if self._redis.srem(_index(person_id), session_id):
            self._redis.delete(_key(session_id))

    def close_all(self, person_id: str, *, but: str = "") -> None:
        """Signs the person out everywhere, except in the session of the id `but`."""
        for session_id in cast(set[str], self._redis.smembers(_index(person_id))) - {but}:
            self.close_one(person_id, session_id)

    def close_everybodys(self, *, but: str = "") -> None:
        """Signs everybody out everywhere, except in the session of the id `but`."""
        for key in self._redis.scan_iter(_key("*"), count=1_000):
            if key != _key(but):
                self._redis.delete(key)

    def of_person(self, person_id: str, now: datetime) -> list[Session]:
        """Where the person is signed in, last used first."""
        ids = cast(set[str], self._redis.smembers(_index(person_id)))
        found = [session for each in ids if (session := self._session(each, now)) is not None]
        return sorted(found, key=lambda each: (each.seen_at, each.id), reverse=True)

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

    def write_token(
        self, token_fingerprint: str, person_id: str, seconds: int, roles: Iterable[str] = tuple(Role)
    ) -> None:
        grant = {"person": person_id, "roles": list(roles)}
        self._redis.set(f"staff:token:{token_fingerprint}", json.dumps(grant), ex=seconds)

    def drop_tokens(self, token_fingerprints: Iterable[str]) -> None:
        """Makes these tokens count no more."""
        if keys := [f"staff:token:{each}" for each in token_fingerprints]:
            self._redis.delete(*keys)

    def tokens_used(self) -> dict[str, datetime]:
        """When each token was last used, by its fingerprint."""
        found = cast(dict[str, str], self._redis.hgetall(TOKENS_USED))
        return {mark: datetime.fromisoformat(at) for mark, at in found.items()}

    def mark(self) -> str | None:
        """Which state of the people and tokens these records show; nothing when Redis lost them."""
        return cast(str | None, self._redis.get(MARK))

    def set_mark(self, mark: str) -> None:
        self._redis.set(MARK, mark)

    def _note_seen(self, session_id: str, now: datetime) -> None:
        pipe = self._redis.pipeline(transaction=True)
        pipe.hset(_key(session_id), "seen_at", now.isoformat())
        pipe.expire(
            _key(session_id), LONGEST
        )  # Also when it was closed a moment ago, so that nothing lies there for ever.
        pipe.execute()

    def _session(self, session_id: str, now: datetime) -> Session | None:
        record = cast(dict[str, str], self._redis.hgetall(_key(session_id)))
        if "person_id" not in record:  # Gone; or closed just before somebody noted that it was seen.
            return None
        session = _read(record)
        return session if now < session.ends_at else None

    def _person(self, person_id: str) -> Person | None:
        record = self._record(f"staff:person:{person_id}")
        return Person(record["id"], record["name"], tuple(record["roles"])) if record else None

    def _record(self, key: str) -> dict[str, Any] | None:
        raw = cast(str | None, self._redis.get(key))
        return json.loads(raw) if raw else None


def _key(session_id: str) -> str:
    return f"staff:signed-in:{session_id}"


def _index(person_id: str) -> str:
    return f"staff:sessions-of:{person_id}"


def _written(session: Session) -> dict[Any, Any]:
    times = {"opened_at": session.opened_at.isoformat(), "seen_at": session.seen_at.isoformat()}
    return {name: str(value) for name, value in asdict(session).items()} | times


def _read(record: dict[str, str]) -> Session:
    return Session(
        id=record["id"], person_id=record["person_id"], csrf=record["csrf"], how=record["how"], browser=record["browser"],
        opened_at=datetime.fromisoformat(record["opened_at"]), seen_at=datetime.fromisoformat(record["seen_at"]),
        bound=record["bound"] == "True",
    )  # fmt: skip
