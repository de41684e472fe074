"""People of the staff tests, and a browser that is signed in as one of them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from nacl.public import PrivateKey
from sqlalchemy import select

from services.staff.domain.person import COMMAND_LINE, Particulars
from services.staff.grants import project_grants
from services.staff.models import AuditRow, Outbox, Person
from services.staff.settings import Settings
from services.staff.use_cases.add_person import NewPerson, add_person
from services.staff.use_cases.letters import Sender
from shared.contract import Event, decode
from shared.database import Database
from shared.sessions import Opening, Sessions
from shared.web.place import COOKIE

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
NOTIFY = PrivateKey.generate()
KEY = bytes(NOTIFY.public_key)
SENDER = Sender(KEY, "fi", "https://lausunta.example")
PASSWORD = "korkea kuusi kasvaa"


def particulars(**changes: Any) -> Particulars:
    values: dict[str, Any] = {
        "email": "mari.virta@example.org", "name": "Mari Virta", "title": {"fi": "Asiantuntija", "sv": "Sakkunnig"},
        "phone": "+358 9 0000 1300", "languages": ("fi", "sv"), "public": ("phone",), "roles": ("moderator",),
    }  # fmt: skip
    return Particulars(**values | changes)


def added(database: Database, password: str | None = None, now: datetime = NOW, **changes: Any) -> str:
    """The id of a new person."""
    return add_person(database, NewPerson(particulars(**changes), password), KEY, COMMAND_LINE, now)


def an_admin(database: Database, **changes: Any) -> str:
    return added(database, **{"email": "aino@example.org", "name": "Aino Pää", "roles": ("admin",)} | changes)


def events(database: Database) -> list[Event]:
    """What waits in the outbox, oldest first."""
    with database.reading() as session:
        return [decode(row.kind, row.body) for row in session.scalars(select(Outbox).order_by(Outbox.id))]


def record(database: Database) -> list[tuple[str | None, str, str | None]]:
    """The audit record: who, what, about whom."""
    with database.reading() as session:
        return [(row.who, row.deed, row.about) for row in session.scalars(select(AuditRow).order_by(AuditRow.id))]


def whole_record(database: Database) -> str:
    """The audit record as text, to look for what must not be in it."""
    with database.reading() as session:
        rows = session.scalars(select(AuditRow)).all()
        return json.dumps([[row.who, row.deed, row.about, row.fields] for row in rows])


def row(database: Database, person_id: str) -> Person:
    with database.reading() as session:
        return session.get_one(Person, person_id)


def csrf_of(page: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found
    return found[1]


@dataclass(frozen=True)
class House:
    """The app under test."""

    app: Flask
    database: Database
    settings: Settings
    sessions: Sessions

    def stranger(self) -> FlaskClient:
        return self.app.test_client()

    def browser_of(self, person_id: str, minutes_ago: int = 0) -> FlaskClient:
        """A browser in which this person is signed in, since a moment or for some minutes."""
        project_grants(self.database, self.sessions, self.settings.house.clock())
        client, since = self.app.test_client(), datetime.now(UTC) - timedelta(minutes=minutes_ago)
        client.set_cookie(COOKIE, self.sessions.open(person_id, Opening(), since))
        return client

    def csrf(self, browser: FlaskClient) -> str:
        return csrf_of(browser.get("/staff/me").text)
