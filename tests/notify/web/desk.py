"""Colleagues of every role, signed in at notify's web app."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from redis import Redis

from services.notify.app import create_app
from shared.sessions import Opening, Person, Role, Sessions, fingerprint
from tests.notify.builders import settings_of

COOKIE = "vastine_staff"


class Desk:
    """The app, and ways in."""

    def __init__(self, folder: Path, redis: Redis, redis_url: str, **values: str) -> None:
        self.app = create_app(settings_of(folder, redis_url, **values))
        self._sessions = Sessions(redis)
        self._sessions.write_people([Person(role, role.title(), (role.value,)) for role in Role])

    def reader(self) -> FlaskClient:
        return self.app.test_client()

    def colleague(self, role: Role) -> tuple[FlaskClient, str]:
        """A browser that is signed in, and the key of its forms."""
        client = self.app.test_client()
        cookie = self._sessions.open(role, Opening(), datetime.now(UTC))
        client.set_cookie(COOKIE, cookie, domain="localhost")
        who = self._sessions.by_cookie(cookie, datetime.now(UTC))
        assert who is not None
        return client, who.csrf

    def program(self, role: Role, path: str) -> Any:
        """What a program with that role's token gets."""
        self._sessions.write_token(fingerprint(f"token-of-{role}"), role, 60)
        return self.app.test_client().get(path, headers={"Authorization": f"Bearer token-of-{role}"})
