"""Restoring: a new data folder, whole or not at all, and nothing that a strange file would like to lay elsewhere."""

from __future__ import annotations

import io
import os
import sqlite3
import tarfile
from contextlib import closing
from datetime import UTC, datetime

import pytest

from tests.vastine.commands.small_house import small_house
from vastine.cli import main
from vastine.commands.backup import back_up
from vastine.commands.restore import restore
from vastine.house import SERVICES
from vastine.refused import Refused

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def backup(tmp_path):
    back_up(small_house(tmp_path / "old"), tmp_path / "backup.tar", NOW)
    return tmp_path / "backup.tar"


@pytest.fixture
def careless_umask():
    before = os.umask(0)
    yield
    os.umask(before)


def test_everything_is_back_and_private(tmp_path, backup, careless_umask):
    restore(backup, tmp_path / "new")
    for service in SERVICES:
        with closing(sqlite3.connect(tmp_path / "new" / f"{service}.db")) as database:
            assert database.execute("SELECT word FROM said").fetchall() == [(service,)]
    assert (tmp_path / "new" / "secrets" / "form.key").read_text() == "secret"
    assert (tmp_path / "new" / "pictures" / "2026" / "a.jpg").read_bytes() == b"\xff\xd8picture"
    assert not [path for path in (tmp_path / "new").rglob("*") if path.stat().st_mode & 0o077]
    assert not (tmp_path / "new" / "backup.json").exists()


def test_a_house_that_is_there_stays_as_it_is(tmp_path, backup, capsys):
    before = sorted((tmp_path / "old").rglob("*"))
    assert main(["restore", str(backup), "--data", str(tmp_path / "old")]) == 1
    assert capsys.readouterr().err.endswith("is not empty. Move it away first, or choose another folder with --data.\n")
    assert sorted((tmp_path / "old").rglob("*")) == before


def test_a_cut_off_backup_leaves_nothing(tmp_path, backup):
    backup.write_bytes(backup.read_bytes()[:9000])
    with pytest.raises(Refused):
        restore(backup, tmp_path / "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup.tar", "old"]


def test_a_file_that_is_no_backup_is_told(tmp_path):
    (tmp_path / "letter.txt").write_text("Hei")
    with pytest.raises(Refused, match="is no backup of Vastine"):
        restore(tmp_path / "letter.txt", tmp_path / "new")


@pytest.mark.parametrize("name", ["../outside", "/tmp/outside", "secrets/../../outside", "logs/web.log", "other.db"])
def test_what_does_not_belong_in_a_backup_is_not_laid_out(tmp_path, name):
    with tarfile.open(tmp_path / "evil.tar", "w") as tar:
        info = tarfile.TarInfo(name)
        info.size = 4
        tar.addfile(info, io.BytesIO(b"evil"))
    with pytest.raises(Refused, match="does not belong in one"):
        restore(tmp_path / "evil.tar", tmp_path / "new")
    assert [path.name for path in tmp_path.iterdir()] == ["evil.tar"]


def test_a_link_is_not_laid_out(tmp_path):
    with tarfile.open(tmp_path / "evil.tar", "w") as tar:
        info = tarfile.TarInfo("secrets/link")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(info)
    with pytest.raises(Refused, match="does not belong in one"):
        restore(tmp_path / "evil.tar", tmp_path / "new")
