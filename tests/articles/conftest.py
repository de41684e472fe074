"""A migrated articles database, its settings, and the app on a real Redis."""

from __future__ import annotations

import shutil
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


@pytest.fixture(scope="session")
def _migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that was migrated once for all tests; each gets a copy."""
    path = tmp_path_factory.mktemp("articles") / "migrated.db"
    migrate(f"sqlite:///{path}", MIGRATIONS)
    return path


@pytest.fixture
def settings(house_environment: dict[str, str], tmp_path: Path, _migrated: Path) -> Settings:
    shutil.copy(_migrated, tmp_path / "articles.db")
    return Settings.from_env(house_environment)


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
