"""The app of comments with one open thread, on SQLite and a real Redis; readers and moderators are Flask's test clients."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

import services.comments
from services.comments.app import create_app
from services.comments.settings import Settings
from services.comments.use_cases.submit_comment import Stored, Submission, submit_comment
from services.comments.use_cases.take_in_article import take_in_article
from shared.contract import ArticlePublished
from shared.database import Database
from shared.database.migrating import migrate
from shared.sessions import Opening, Person, Role, Sessions
from shared.web.place import Place
from tests.fixtures.house import house_values

THREAD = "t-harbour"
MIGRATIONS = Path(services.comments.__file__).parent / "migrations"
BEGINNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass
class Site:
    """`later` moves the clock that the app and the test share."""

    app: Flask
    settings: Settings
    clock_file: Path

    @property
    def place(self) -> Place:
        found: Place = self.app.extensions["place"]
        return found

    @property
    def database(self) -> Database:
        return self.place.database

    def now(self) -> datetime:
        return self.place.house.clock()

    def later(self, **step: float) -> None:
        moved = float(self.clock_file.read_text() or 0) + timedelta(**step).total_seconds()
        self.clock_file.write_text(str(moved))

    def reader(self, language: str = "fi") -> FlaskClient:
        client = self.app.test_client(use_cookies=False)
        client.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
        return client

    def moderator(self, name: str = "Mari Bergman", role: Role = Role.MODERATOR) -> Moderator:
        sessions = Sessions(self.place.redis)
        person = Person(f"p-{name.split(maxsplit=1)[0].lower()}", name, (role,))
        sessions.write_people([person])
        cookie = sessions.open(person.id, Opening(), datetime.now(UTC))
        client = self.app.test_client()
        client.set_cookie("vastine_staff", cookie)
        client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "fi"
        who = sessions.by_cookie(cookie, datetime.now(UTC))
        assert who is not None
        return Moderator(client, who.csrf)

    def open_thread(self, thread: str = THREAD, *, version: int = 1, **more: Any) -> None:
        said = {
            "title": "Satama herää", "url": "http://localhost/articles/satama", "language": "fi", "mode": "pre",
            "contact_person": "p-mari",
        } | more  # fmt: skip
        event = ArticlePublished(about=f"a-{thread}", row_version=version, thread=thread, **said)
        take_in_article(self.database, event, self.now())

    def submit(self, body: str = "Hyvä juttu, kiitos.", **more: Any) -> Stored:
        submission = Submission(**({"thread": THREAD, "body": body, "network": "192.0.2.0/24", "name": "Aino"} | more))
        return submit_comment(self.database, submission, self.settings.intake, self.now())


@dataclass
class Moderator:
    """Somebody signed in; `post` carries the key of their session."""

    client: FlaskClient
    csrf: str

    def get(self, path: str) -> TestResponse:
        return self.client.get(path)

    def post(self, path: str, **fields: str) -> TestResponse:
        return self.client.post(path, data={"csrf": self.csrf} | fields)


def a_site(folder: Path, redis_url: str, **more: str) -> Site:
    """A fresh site in that folder."""
    clock_file = folder / "clock"
    clock_file.write_text("0")
    values = house_values(folder, redis_url, VASTINE_CLOCK_OFFSET_FILE=str(clock_file), **more)
    settings = Settings.from_env(values)
    migrate(settings.house.database_url, MIGRATIONS)
    site = Site(create_app(settings), settings, clock_file)
    site.open_thread()
    return site


def closing(site: Site) -> Iterator[Site]:
    """Hands the site out and puts it away afterwards."""
    yield site
    site.database.close()
    site.place.redis.close()


def hidden(page: TestResponse, name: str) -> str:
    """The value of a hidden field."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page.text)
    assert found is not None, f"no field {name}"
    return unescape(found[1])


def decide(site: Site, comment: str, verdict: str = "approve", **more: str) -> TestResponse:
    """A moderator's decision, by the form."""
    moderator = site.moderator()
    version = hidden(moderator.get(f"/comments/moderation/{comment}"), "version")
    return moderator.post(f"/comments/moderation/{comment}/decide", verdict=verdict, version=version, **more)


def shown_text(page: TestResponse) -> str:
    """The page's words as a reader sees them."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.text)))


def typed(**fields: str) -> Mapping[str, str]:
    """What a reader types into the write form, with sensible text where nothing is said."""
    return {"body": "Hyvä juttu, kiitos.", "name": "Aino"} | fields


class _Living(HTMLParser):
    """Collects what would run: scripts that are not ours, handlers, and addresses that are code."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        ours = tag == "script" and str(dict(attrs).get("src")).startswith("/comments/static/")
        if not ours and tag in {"script", "iframe", "object", "embed", "style", "base"}:
            self.found.append(tag)
        self.found += [
            f"{tag} {name}={value}"
            for name, value in attrs
            if name.startswith("on") or name == "style" or (value or "").strip().lower().startswith("javascript:")
        ]


def living(page: TestResponse) -> list[str]:
    """All in the page that would run or restyle it."""
    parser = _Living()
    parser.feed(page.text)
    return parser.found
