"""A migrated articles database, its settings, and the app on a real Redis."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import services.articles
from services.articles.app import create_app
from services.articles.settings import Settings
from shared.database import Database
from shared.database.migrating import migrate
from shared.sessions import Sessions
from tests.articles.arrange import Site

MIGRATIONS = Path(services.articles.__file__).parent / "migrations"


@pytest.fixture
def settings(house_environment: dict[str, str]) -> Settings:
    made = Settings.from_env(house_environment)
    migrate(made.house.database_url, MIGRATIONS)
    return made


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    opened = Database(settings.house.database_url)
    yield opened
    opened.close()


@pytest.fixture
def site(settings: Settings, database: Database, redis) -> Iterator[Site]:
    app = create_app(settings)
    yield Site(app, settings, database, Sessions(redis))
    app.extensions["place"].database.close()
    app.extensions["place"].redis.close()


@pytest.fixture
def both(database_url: str) -> Iterator[Database]:
    """An empty migrated database: once SQLite, once PostgreSQL."""
    migrate(database_url, MIGRATIONS)
    opened = Database(database_url)
    yield opened
    opened.close()
