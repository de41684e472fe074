"""Everybody who may come to a door: readers, colleagues by their sessions, programs by their tokens, and those who try it on."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from services.staff.domain.person import Doer
from services.staff.domain.secret import fingerprint
from services.staff.use_cases.make_token import NewToken, make_token
from shared.sessions import Opening, Role
from shared.sessions.powers import FRESH, IDLE, LONGEST
from shared.web.place import COOKIE
from tests.access.walk import STAFF, Row
from tests.access.world import World

SIGN_IN = "/staff/sign-in?next="
CONFIRM = "/staff/confirm?next="


@dataclass(frozen=True)
class Credentials:
    """What a client brings along."""

    cookie: str = ""
    token: str = ""
    csrf: str = ""


@dataclass(frozen=True)
class Asker:
    """Who comes, with what they bring; `roles` are those that should count for them, None when nothing should."""

    name: str
    roles: frozenset[str] | None
    bring: Callable[[World], Credentials]
    by_token: bool = False
    bound: bool = False
    fresh: bool = True

    def may(self, row: Row) -> bool:
        """What the table says of them at this door."""
        if row.roles is None:
            return not (self.by_token and self.roles is None)
        if self.roles is None or (self.by_token and not row.is_call) or (self.bound and not row.bound):
            return False
        return bool(self.roles & set(row.roles)) and (self.fresh or not row.fresh)


def is_refusal(asker: Asker, row: Row, answer: TestResponse) -> bool:
    """Who is nobody is asked to sign in; who is somebody hears that they may not. Neither hears whether the thing exists."""
    if asker.roles is None:
        to_sign_in = answer.status_code == 303 and answer.location.startswith(SIGN_IN)
        return (
            to_sign_in
            if _is_page(row) and not asker.by_token
            else answer.status_code == 401 or (to_sign_in and _is_page(row))
        )
    to_confirm = row.fresh and not asker.fresh and answer.status_code == 303 and answer.location.startswith(CONFIRM)
    return answer.status_code == 403 or (to_confirm and _is_page(row))


def _is_page(row: Row) -> bool:
    return not row.writes and not row.is_call


def ask(world: World, row: Row, brought: Credentials, **sent: object) -> TestResponse:
    """One request, as a browser of this site or a program would send it."""
    client: FlaskClient = world.apps[row.service].test_client()
    if brought.cookie:
        client.set_cookie(COOKIE, brought.cookie)
    headers = {"Authorization": f"Bearer {brought.token}"} if brought.token else {"Sec-Fetch-Site": "same-origin"}
    body: dict[str, object] = {}
    if row.writes:
        as_call = row.is_call and "data" not in sent
        body = {"json": {}} if as_call else {"data": {"csrf": brought.csrf}}
    given = body | {key: value for key, value in sent.items() if key != "headers"}
    more = sent.get("headers")
    headers |= more if isinstance(more, dict) else {}
    headers = {name: value for name, value in headers.items() if value}
    return client.open(world.address(row.path), method=row.method, headers=headers, **given)  # type: ignore[arg-type]


def by_session(name: str, *, age: timedelta = timedelta(0), seen: timedelta | None = None, bound: bool = False):
    """Somebody signed in so long ago, and last seen so long ago."""

    def bring(world: World) -> Credentials:
        now, key = datetime.now(UTC), secrets.token_urlsafe(16)
        cookie = world.sessions.open(world.people[name], Opening(bound=bound, csrf=key), now - age)
        last = now - (age if seen is None else seen)
        world.redis.hset(f"staff:signed-in:{fingerprint(cookie)}", "seen_at", last.isoformat())
        return Credentials(cookie=cookie, csrf=key)

    return bring


def by_token(name: str, roles: tuple[str, ...] = ()):
    """A program with a token of that person's, for these of their roles."""

    def bring(world: World) -> Credentials:
        person = world.people[name]
        token = make_token(
            world.database("staff"),
            NewToken(person, "program", roles=roles or (name,)),
            Doer(person),
            datetime.now(UTC),
        )
        world.project()
        return Credentials(token=token)

    return bring


def by_token_of_who_left(world: World) -> Credentials:
    """A token whose owner left: the person goes, and comes back into Redis no more."""
    token = "vst_" + secrets.token_urlsafe(32)
    world.sessions.write_token(fingerprint(token), world.people["gone"], 600)
    return Credentials(token=token)


A_MINUTE = timedelta(minutes=1)
ADMIN = frozenset({STAFF, "admin"})
EVERYBODY: tuple[Asker, ...] = (
    Asker("a reader", None, lambda _: Credentials()),
    *(Asker(f"a colleague who is {role}", frozenset({STAFF, role}), by_session(role)) for role in Role),
    Asker("a colleague without a role", frozenset({STAFF}), by_session("nothing")),
    Asker("an admin who signed in a while ago", ADMIN, by_session("admin", age=FRESH + A_MINUTE), fresh=False),
    Asker("an admin who lacks a second step", ADMIN, by_session("admin", bound=True), bound=True),
    Asker("somebody who left, in an old session", None, by_session("gone")),
    Asker("an admin who was away too long", None, by_session("admin", age=IDLE + A_MINUTE)),
    Asker("an admin who signed in yesterday", None, by_session("admin", age=LONGEST + A_MINUTE, seen=timedelta(0))),
    Asker("a forged cookie", None, lambda _: Credentials(cookie=secrets.token_urlsafe(32))),
    *(
        Asker(f"a program of a colleague who is {role}", frozenset({STAFF, role}), by_token(role), by_token=True)
        for role in Role
    ),
    Asker(
        "a program with half of its owner's rights", frozenset({STAFF, "moderator"}), by_token("both", ("moderator",)),
        by_token=True,
    ),
    Asker("a program of somebody who left", None, by_token_of_who_left, by_token=True),
    Asker("a forged token", None, lambda _: Credentials(token="vst_" + secrets.token_urlsafe(32)), by_token=True),
)  # fmt: skip
