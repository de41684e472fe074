"""Use cases run on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from shared.database import Database
from shared.database.migrating import migrate
from tests.staff.conftest import MIGRATIONS


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    migrate(database_url, MIGRATIONS)
    opened = Database(database_url)
    yield opened
    opened.close()
