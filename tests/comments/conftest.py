"""A migrated database of comments, on SQLite and on PostgreSQL, and the app on SQLite beside a real Redis."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from services.comments.app import create_app
from services.comments.settings import Settings
from shared.database import Database
from shared.database.migrating import migrate
from shared.web.place import Place
from tests.comments.builders import a_site, open_thread
from tests.fixtures.house import house_values

MIGRATIONS = Path(__file__).parents[2] / "services" / "comments" / "migrations"


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Empty, with all tables; the test runs on both kinds."""
    yield from _migrated(database_url)


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Database]:
    """Empty, with all tables; for what no database does differently."""
    yield from _migrated(f"sqlite:///{tmp_path}/comments.db")


@pytest.fixture
def app(sqlite: Database, tmp_path: Path, redis_url: str) -> Flask:
    """The app alone, with one open thread `t1` and one registered site, https://blog.example."""
    open_thread(sqlite)
    a_site(sqlite)
    return create_app(Settings.from_env(house_values(tmp_path, redis_url)))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def place(app: Flask) -> Place:
    """Where the app stands: its database, its Redis, its texts."""
    stood: Place = app.extensions["place"]
    return stood


def _migrated(url: str) -> Iterator[Database]:
    migrate(url, MIGRATIONS)
    database = Database(url)
    yield database
    database.close()
