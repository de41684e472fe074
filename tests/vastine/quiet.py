"""A house of four migrated SQLite files that no process runs, for commands that work on them directly."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from shared.database import database_url
from shared.database.migrating import migrate
from tests.fixtures.house import house_values
from vastine.house import SERVICES, migrations_of


def quiet_house(data: Path, redis_url: str = "unix:///nowhere") -> dict[str, str]:
    """Its environment."""
    data.mkdir(parents=True, exist_ok=True)
    for service in SERVICES:
        migrate(database_url(None, service, data), migrations_of(service))
    return house_values(data, redis_url)


def everything(data: Path | str) -> Mapping[str, list[tuple[object, ...]]]:
    """Every row of every table of the house in that folder."""
    found = {}
    for service in SERVICES:
        with closing(sqlite3.connect(Path(data) / f"{service}.db")) as database:
            tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for table in tables:
                found[f"{service}.{table}"] = database.execute(f'SELECT * FROM "{table}"').fetchall()
    return found


def row_counts(values: Mapping[str, str]) -> dict[str, int]:
    """How many rows each table has."""
    return {table: len(rows) for table, rows in everything(values["VASTINE_DATA"]).items()}
