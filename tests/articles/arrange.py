"""What tests of articles arrange: valid values to begin from, and what lies in the database afterwards."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from PIL import Image
from sqlalchemy import select

from services.articles.domain.shelves import GroupWriting
from services.articles.domain.shown import Stored
from services.articles.domain.standing import Status
from services.articles.domain.writing import Writing
from services.articles.models import Outbox
from services.articles.settings import Settings
from services.articles.use_cases.create_article import create_article
from services.articles.use_cases.save_group import save_group
from services.articles.use_cases.take_in_person import take_in_person
from shared.contract import ContactRequested, Event, PersonChanged, decode
from shared.database import Database
from shared.sessions import Opening, Person, Sessions

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TODAY = NOW.date()
SITE = "http://localhost"
MARI = "01h00000000000000000000mar"


def a_writing(**fields: Any) -> Writing:
    return Writing(**{"title": "Hyvä alku", "body_html": "<p>Leipäteksti</p>", "language": "fi"} | fields)


def an_article(database: Database, now: datetime = NOW, **fields: Any) -> Stored:
    """A public article, unless the fields say otherwise."""
    return create_article(database, a_writing(**{"wish": Status.PUBLISHED} | fields), now, SITE)


def a_person(database: Database, person_id: str = MARI, **fields: Any) -> str:
    known: dict[str, Any] = {
        "row_version": 1, "name": "Mari Bergman", "title": {"fi": "Erityisasiantuntija"}, "roles": ("contact",),
        "languages": ("fi",), "card": {"phone": "+358 9 0000 1203", "email": "mari.bergman@example.org"},
        "sealed_address": "sealed",
    } | fields  # fmt: skip
    take_in_person(database, PersonChanged(about=person_id, **known))
    return person_id


def a_group(database: Database, **fields: Any) -> str:
    """A group to join by form; Mari is its coordinator."""
    a_person(database)
    known: dict[str, Any] = {"name": {"fi": "Verkosto"}, "join": "form", "coordinator": MARI} | fields
    return save_group(database, None, GroupWriting(**known), NOW, SITE)


def events(database: Database) -> list[Event]:
    """What waits in the outbox, oldest first."""
    with database.reading() as session:
        return [decode(row.kind, row.body) for row in session.scalars(select(Outbox).order_by(Outbox.id))]


def requests_told(database: Database) -> list[ContactRequested]:
    """The contact requests among what waits in the outbox."""
    return [event for event in events(database) if isinstance(event, ContactRequested)]


def a_picture(width: int = 40, height: int = 30, kind: str = "PNG", **saving: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, kind, **saving)
    return out.getvalue()


@dataclass(frozen=True)
class Site:
    """The app, its settings and what stands behind it."""

    app: Flask
    settings: Settings
    database: Database
    sessions: Sessions

    def reader(self) -> FlaskClient:
        return self.app.test_client()

    def editor(self, *roles: str) -> FlaskClient:
        """A client that is signed in at the desk."""
        client = self.app.test_client()
        self.sessions.write_people([Person("editor", "Joakim", roles or ("editor",))])
        client.set_cookie("vastine_staff", self.sessions.open("editor", Opening(), datetime.now(UTC)))
        return client

    def program(self) -> FlaskClient:
        """A client that carries an editor's token."""
        client = self.app.test_client()
        self.sessions.write_people([Person("editor", "Joakim", ("editor",))])
        self.sessions.write_token(TOKEN_FINGERPRINT, "editor", 60)
        client.environ_base["HTTP_AUTHORIZATION"] = "Bearer token"
        return client


TOKEN_FINGERPRINT = "3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0"


def field_of(page: str, name: str) -> str:
    """What the hidden field of that name holds."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return found[1]
