"""A database is brought to its newest revision, once, whoever starts side by side."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from shared.database import engine_for
from shared.database.migrating import migrate

ENVIRONMENT = """
from sqlalchemy import MetaData
from shared.database.migrating import run_migrations
run_migrations(MetaData())
"""
FIRST = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "0001", None
def upgrade():
    op.create_table("notes", sa.Column("id", sa.Integer, primary_key=True))
"""


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    (folder / "env.py").write_text(ENVIRONMENT, encoding="utf-8")
    (folder / "versions" / "0001_first.py").write_text(FIRST, encoding="utf-8")
    return folder


def revision(url: str) -> str | None:
    with engine_for(url).connect() as connection:
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found


def test_a_new_database_gets_its_tables_and_a_second_time_changes_nothing(tmp_path: Path, migrations: Path) -> None:
    url = f"sqlite:///{tmp_path / 'notes.db'}"
    for _ in range(2):
        migrate(url, migrations)
    assert inspect(engine_for(url)).has_table("notes")
    assert revision(url) == "0001"


@pytest.mark.postgres
def test_two_that_start_side_by_side_wait_for_each_other(postgres_url: str, migrations: Path) -> None:
    faults: list[Exception] = []

    def start() -> None:
        try:
            migrate(postgres_url, migrations)
        except Exception as fault:  # noqa: BLE001
            faults.append(fault)

    threads = [threading.Thread(target=start) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert revision(postgres_url) == "0001"
