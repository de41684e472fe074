"""What the doctor says of the databases, with the services' own migrations."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from shared.database import database_url
from shared.database.migrating import migrate
from vastine.doctor.databases import database_findings
from vastine.house import SERVICES, migrations_of
from vastine.settings import HouseSettings

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def house(tmp_path) -> HouseSettings:
    for service in SERVICES:
        migrate(database_url(None, service, tmp_path), migrations_of(service))
    return HouseSettings.from_env({"VASTINE_DATA": str(tmp_path)})


def wrong(house: HouseSettings) -> list[str]:
    return [finding.sentence for finding in database_findings(house, NOW) if not finding.is_well]


def change(house: HouseSettings, service: str, statement: str, *values: str) -> None:
    with closing(sqlite3.connect(house.data / f"{service}.db")) as database:
        database.execute(statement, values)
        database.commit()


def lay_in(house: HouseSettings, added: datetime) -> None:
    statement = "INSERT INTO outbox (kind, about, body, added_at) VALUES ('x', 'x', '{}', ?)"
    change(house, "comments", statement, added.strftime("%Y-%m-%d %H:%M:%S.%f"))


def test_new_databases_are_well(house):
    assert wrong(house) == []


def test_a_database_that_was_not_migrated_is_told(house):
    change(house, "staff", "UPDATE alembic_version SET version_num = '0000'")
    assert wrong(house)[0].startswith("The database of staff is at migration 0000, not at ")


def test_an_event_that_nobody_carries_is_told(house):
    lay_in(house, NOW - timedelta(seconds=5))
    assert wrong(house) == []
    lay_in(house, NOW - timedelta(minutes=5))
    assert wrong(house) == ["The oldest event that comments has to tell waits for 300 s."]


def test_looking_makes_no_database(tmp_path):
    house = HouseSettings.from_env({"VASTINE_DATA": str(tmp_path)})
    assert "articles has no database yet: start Vastine once." in wrong(house)
    assert list(tmp_path.iterdir()) == []
