"""Where a door stands: the house, the database, the texts and who is asking, for the request at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast

from flask import current_app, g, request
from redis import Redis

from shared.database import Database
from shared.env.house import House
from shared.sessions import Sessions, Who
from shared.web.texts import Calendar, Texts

COOKIE = "vastine_staff"


@dataclass(frozen=True)
class Place:
    """What an app was put together from. `web` is the service's web room: its templates, texts and static files lie there."""

    service: str
    prefix: str
    web: Path
    house: House
    database: Database
    redis: Redis
    texts: Texts
    calendar: Calendar

    @property
    def sessions(self) -> Sessions:
        return Sessions(self.redis)


def place() -> Place:
    """The place of the app that serves this request."""
    return cast(Place, current_app.extensions["place"])


def database() -> Database:
    return place().database


def now() -> datetime:
    """The time of this request."""
    return place().house.clock()


def cookie_name(house: House) -> str:
    """Bound to https where there is https; a browser would not send it back otherwise."""
    return f"__Host-{COOKIE}" if house.secure else COOKIE


def who() -> Who | None:
    """Who is signed in: by token when the request carries one, else by cookie. Asked of Redis once a request."""
    if "who" not in g:
        g.who = _ask()
    return cast(Who | None, g.who)


def signed_in() -> Who:
    """Who is signed in, at a door that lets only them pass."""
    found = who()
    assert found is not None  # The door has checked it.
    return found


def bearer() -> str | None:
    """The token that the request carries, if it does."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def _ask() -> Who | None:
    if (token := bearer()) is not None:
        return place().sessions.by_token(token, now())
    cookie = request.cookies.get(cookie_name(place().house))
    return place().sessions.by_cookie(cookie, now()) if cookie else None
