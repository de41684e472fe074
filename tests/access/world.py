"""The four apps on real databases and one real Redis, with something real behind every address that has a place in it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from flask import Flask
from redis import Redis
from sqlalchemy.engine import make_url

from services.articles.domain.shelves import CollectionWriting
from services.articles.use_cases.save_collection import save_collection
from services.comments.domain.receipt_codes import feed_token
from services.staff.domain.person import COMMAND_LINE
from services.staff.grants import project_grants
from services.staff.use_cases.leave import leave
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from shared.database import Database
from shared.database.migrating import migrate
from shared.sessions import Role, Sessions
from shared.web.place import Place
from tests.articles.arrange import a_group, an_article
from tests.comments.builders import a_public_comment, open_thread, submit
from tests.fixtures.house import house_values
from tests.fixtures.valkey import Valkey
from tests.notify.builders import a_delivery
from tests.staff.arrange import added

SERVICES = ("articles", "comments", "notify", "staff")
ROOT = Path(__file__).parents[2]
PLACE = re.compile(r"<(?:[^:>]+:)?(\w+)>")
NO_ID = "01h00000000000000000000non"
COLLEAGUES = (*Role, "both", "nothing", "gone", "target")


@dataclass
class World:
    """The apps, the people who work here by what they are, and what stands at the places of an address."""

    apps: dict[str, Flask]
    redis: Redis
    watching: dict[str, sqlite3.Connection]
    people: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)

    @property
    def sessions(self) -> Sessions:
        return Sessions(self.redis)

    def database(self, service: str) -> Database:
        return place_of(self.apps[service]).database

    def project(self) -> None:
        """Lays who may do what into Redis, as the courier does."""
        project_grants(self.database("staff"), self.sessions, datetime.now(UTC))

    def address(self, path: str) -> str:
        """The path with something real in each of its places."""

        def filled(found: re.Match[str]) -> str:
            before = path[: found.start()]
            return self.values.get(f"{before}{found[1]}") or self.values[found[1]]

        return PLACE.sub(filled, path)

    def state(self) -> dict[str, Any]:
        """Differs after anything was written: each database's count of changes, and what Redis holds of people and sessions."""
        written: dict[str, Any] = {
            service: seen.execute("PRAGMA data_version").fetchone() for service, seen in self.watching.items()
        }
        return written | {
            "redis": sorted(key for key in self.redis.scan_iter("*", count=1_000) if "tokens-used" not in key)
        }


def place_of(app: Flask) -> Place:
    found: Place = app.extensions["place"]
    return found


@contextmanager
def a_world(folder: Path) -> Iterator[World]:
    """A furnished world, on a Redis of its own: other tests empty theirs."""
    server = Valkey()
    server.start()
    try:
        with ExitStack() as stack:
            world = _built(folder, server.url, stack)
            _furnish(world)
            yield world
    finally:
        server.remove()


def made_apps(folder: Path, redis_url: str, **more: str) -> dict[str, Flask]:
    """The four apps with every kind of door hung, on the databases of the folder."""
    told = {
        "VASTINE_MAILBOX_DIR": str(folder / "mailbox"), "STAFF_OIDC_ISSUER": "http://127.0.0.1:9",
        "STAFF_OIDC_CLIENT_ID": "vastine", "STAFF_OIDC_CLIENT_SECRET": "secret",
    } | more  # fmt: skip
    values = house_values(folder, redis_url, **told)
    apps = {}
    for service in SERVICES:
        settings = import_module(f"services.{service}.settings").Settings.from_env(values)
        apps[service] = import_module(f"services.{service}.app").create_app(settings)
    return apps


def _built(folder: Path, redis_url: str, stack: ExitStack) -> World:
    apps = made_apps(folder, redis_url)
    watching = {}
    for service, app in apps.items():
        place = place_of(app)
        migrate(place.house.database_url, ROOT / "services" / service / "migrations")
        stack.callback(place.redis.close)
        stack.callback(place.database.close)
        # In no transaction, or it would see for ever what it saw first.
        watching[service] = sqlite3.connect(str(make_url(place.house.database_url).database), isolation_level=None)
        stack.callback(watching[service].close)
    return World(apps, stack.enter_context(Redis.from_url(redis_url, decode_responses=True)), watching)


def _furnish(world: World) -> None:
    now = datetime.now(UTC)
    articles, comments, staff = (world.database(each) for each in ("articles", "comments", "staff"))
    for name in COLLEAGUES:
        roles: tuple[str, ...] = (name,) if name in set(Role) else ()
        roles = ("moderator", "admin") if name == "both" else roles
        roles = ("moderator",) if name == "gone" else roles
        world.people[name] = added(staff, email=f"{name}@example.org", name=f"Kollega {name}", roles=roles, now=now)
    leave(staff, world.people["gone"], None, COMMAND_LINE, now)
    world.project()
    article, group = an_article(articles, now), a_group(articles)
    thread = open_thread(comments, now=now)
    public, pending = a_public_comment(comments, now), submit(comments, now)
    world.values = {
        "article_id": article.id, "/articles/slug": article.slug, "/groups/slug": "verkosto", "shelf": "groups",
        "thing": group, "/collections/slug": "kokoelma", "file": "none.png", "thread": thread, "comment": pending.comment,
        "/comments/comments/comment": public.comment, "/comments/api/v1/comments/comment": public.comment,
        "token": pending.token, "verb": "withdraw",
        "feed": feed_token(pending.token),
        "delivery_id": a_delivery(world.database("notify"), now), "letter_id": "1.letter",
        "person_id": world.people["target"], "link": make_sign_in_link(staff, world.people["target"], COMMAND_LINE, now),
        "token_id": NO_ID, "passkey_id": NO_ID, "/staff/first/link": "no-such-link", "mark": "0" * 16, "path": "base.css",
        "word": NO_ID, "alert_token": "none.of-ours",
    }  # fmt: skip
    save_collection(articles, None, CollectionWriting({"fi": "Kokoelma"}), now)
