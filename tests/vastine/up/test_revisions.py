"""Telling quickly whether a database stands at the newest migration."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from vastine.up.folders import DataFolder
from vastine.up.revisions import all_at_head, head_of, revision_of


@pytest.fixture
def scripts(tmp_path):
    (tmp_path / "versions").mkdir()

    def add(name: str, text: str):
        (tmp_path / "versions" / f"{name}.py").write_text(text)
        return tmp_path

    return add


def test_the_head_is_the_revision_that_no_other_builds_on(scripts):
    scripts("0002_b", 'revision: str = "0002"\ndown_revision: str | None = "0001"\n')
    folder = scripts("0001_a", 'revision = "0001"\ndown_revision = None\n')
    assert head_of(folder) == "0002"


def test_two_heads_are_none(scripts):
    scripts("0001_a", 'revision = "0001"\ndown_revision = None\n')
    assert head_of(scripts("0001_b", 'revision = "0001b"\ndown_revision = None\n')) == ""


def test_a_database_says_its_revision(tmp_path):
    assert revision_of(tmp_path / "new.db") is None
    with closing(sqlite3.connect(tmp_path / "a.db")) as database:
        database.execute("CREATE TABLE alembic_version (version_num)")
        database.execute("INSERT INTO alembic_version VALUES ('0001')")
        database.commit()
    assert revision_of(tmp_path / "a.db") == "0001"
    (tmp_path / "b.db").write_bytes(b"no database at all, but long enough to look at" * 100)
    assert revision_of(tmp_path / "b.db") is None


def test_a_new_house_is_not_at_head(tmp_path):
    assert not all_at_head(DataFolder(tmp_path))
