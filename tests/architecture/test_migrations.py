"""Each service has one line of migrations, and it leads to the tables that the code knows."""

import importlib

import pytest
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine

from shared.database.migrating import migrate
from tests.architecture.fences import migrations
from tests.architecture.fences.source import SERVICES
from tests.architecture.house import ROOT, plant


def revision(number: str, before: str | None) -> str:
    return f'"""Adds."""\nrevision = "{number}"\ndown_revision: str | None = {before!r}\n'


def test_each_service_has_one_head():
    assert migrations.forked(ROOT) == []


def test_a_second_head_is_seen(tmp_path):
    folder = "services/staff/migrations/versions"
    plant(tmp_path, {
        "services/staff/models.py": "",
        f"{folder}/0001_first.py": revision("0001", None),
        f"{folder}/0002_next.py": revision("0002", "0001"),
    })  # fmt: skip
    assert migrations.forked(tmp_path) == []
    plant(tmp_path, {f"{folder}/0002_other.py": revision("0002b", "0001")})
    assert migrations.forked(tmp_path) == ["services/staff/migrations has 2 heads: 0002 0002b"]


@pytest.mark.parametrize("service", SERVICES)
def test_the_migrations_lead_to_the_tables_of_the_code(service, tmp_path):
    url = f"sqlite:///{tmp_path}/{service}.db"
    migrate(url, ROOT / "services" / service / "migrations")
    with create_engine(url).connect() as connection:
        assert migrations.drift(connection, tables_of(service)) == []


def test_a_column_without_its_migration_is_seen():
    with create_engine("sqlite://").connect() as connection:
        Table("comment", first := MetaData(), Column("id", Integer, primary_key=True))
        first.create_all(connection)
        assert migrations.drift(connection, first) == []
        Table("comment", later := MetaData(), Column("id", Integer, primary_key=True), Column("name", String(80)))
        assert ["add_column" in difference for difference in migrations.drift(connection, later)] == [True]


def tables_of(service: str) -> MetaData:
    tables = importlib.import_module(f"services.{service}.models").Base.metadata
    assert isinstance(tables, MetaData)
    return tables
