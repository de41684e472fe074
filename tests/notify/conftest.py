"""The ground of notify's tests: a migrated database of each kind, and a mail server that does as it is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.database import Database
from shared.database.migrating import migrate
from tests.notify.smtp_sink import Sink, running_sink

MIGRATIONS = Path(__file__).parents[2] / "services" / "notify" / "migrations"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A migrated SQLite file, where a process of the house would look for it."""
    yield from _migrated(f"sqlite:///{tmp_path}/notify.db")


@pytest.fixture
def either_database(database_url: str) -> Iterator[Database]:
    """The test runs twice: on SQLite and on PostgreSQL."""
    yield from _migrated(database_url)


@pytest.fixture
def sink() -> Iterator[Sink]:
    with running_sink() as sink:
        yield sink


def _migrated(url: str) -> Iterator[Database]:
    migrate(url, MIGRATIONS)
    database = Database(url)
    yield database
    database.close()
