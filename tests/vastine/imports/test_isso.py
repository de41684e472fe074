"""Isso's SQLite file, and its plain JSON."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from services.comments.domain.statuses import Status
from vastine.imports.isso import read
from vastine.refused import Refused

TABLES = """
    CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
        modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR,
        likes INTEGER, dislikes INTEGER, voters BLOB NOT NULL, notification INTEGER);
    INSERT INTO threads VALUES (1, '/kokous/', 'Kokous');
    INSERT INTO comments VALUES (1, 1, NULL, 1577872800.5, NULL, 1, '192.0.2.0', 'Hei *kaikki*', 'Bea', 's@example.org',
        '', 0, 0, '', 0);
    INSERT INTO comments VALUES (1, 2, 1, 1577876400, NULL, 2, '192.0.2.0', 'Odottaa', NULL, NULL, NULL, 0, 0, '', 0);
    INSERT INTO comments VALUES (1, 3, NULL, 1577876401, NULL, 4, '192.0.2.0', '', NULL, NULL, NULL, 0, 0, '', 0);
"""


def database(tmp_path, version):
    with closing(sqlite3.connect(tmp_path / "isso.db")) as connection:
        connection.executescript(TABLES + f"PRAGMA user_version = {version};")
    return tmp_path / "isso.db"


def test_the_database_gives_comments_as_they_stand(tmp_path):
    findings = read(database(tmp_path, 5))
    first, second = findings.comments
    assert (first.page, first.name, first.text, first.status) == ("/kokous/", "Bea", "Hei *kaikki*", Status.APPROVED)
    assert (second.parent, second.status) == ("1", Status.PENDING)
    assert dict(findings.left_out) == {"deleted": 1}


@pytest.mark.parametrize("version", [0, 6])
def test_another_version_is_refused_by_its_number(tmp_path, version):
    with pytest.raises(Refused, match=f"version {version};"):
        read(database(tmp_path, version))


def test_another_programs_database_is_refused(tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
        connection.executescript("CREATE TABLE a (b); PRAGMA user_version = 5;")
    with pytest.raises(Refused, match="no such table"):
        read(tmp_path / "other.db")


def test_the_json_gives_comments_without_answers(tmp_path):
    comments = [
        {"id": 1, "author": "Bea", "email": "s@example.org", "created": "2020-01-01 10:00:00", "text": "Hei"},
        {"id": 2, "created": "soon", "text": "x"},
    ]
    (tmp_path / "g.json").write_text(json.dumps([{"id": "/kokous/", "title": "Kokous", "comments": comments}]))
    findings = read(tmp_path / "g.json")
    (found,) = findings.comments
    assert (found.page, found.name, found.text) == ("/kokous/", "Bea", "Hei")
    assert dict(findings.left_out) == {"without a time or an id": 1}


@pytest.mark.parametrize("text", ["{}", "[1", "[1]", '[{"id": "/a"}]', ""])
def test_what_is_neither_is_refused(tmp_path, text):
    (tmp_path / "g.json").write_text(text)
    with pytest.raises(Refused):
        read(tmp_path / "g.json")
