"""A migrated staff database, its settings, and the app on a real Redis."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

import services.staff
from services.staff.app import create_app
from services.staff.settings import Settings
from shared.database import Database
from shared.database.migrating import migrate
from shared.sessions import Sessions
from tests.staff.arrange import House

MIGRATIONS = Path(services.staff.__file__).parent / "migrations"


@pytest.fixture
def settings(house_environment: dict[str, str]) -> Settings:
    """Settings whose database is migrated."""
    made = Settings.from_env(house_environment)
    migrate(made.house.database_url, MIGRATIONS)
    return made


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    opened = Database(settings.house.database_url)
    yield opened
    opened.close()


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    made = create_app(settings)
    yield made
    made.extensions["place"].database.close()
    made.extensions["place"].redis.close()


@pytest.fixture
def house(app: Flask, database: Database, settings: Settings, redis) -> House:
    """The app, somebody to use it, and what stands behind it."""
    return House(app, database, settings, Sessions(redis))
