"""The backup: a whole house in one private file, taken while others write."""

from __future__ import annotations

import sqlite3
import tarfile
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.vastine.commands.small_house import small_house
from vastine.cli import main
from vastine.commands.backup import back_up
from vastine.commands.restore import restore
from vastine.refused import Refused

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_it_holds_databases_pictures_and_secrets_and_only_the_owner_can_read_it(tmp_path):
    file = tmp_path / "backup.tar"
    assert back_up(small_house(tmp_path / "data"), file, NOW) == file.stat().st_size
    assert file.stat().st_mode & 0o777 == 0o600
    with tarfile.open(file) as tar:
        assert set(tar.getnames()) == {
            "backup.json", "articles.db", "comments.db", "staff.db", "notify.db", "secrets/form.key", "pictures/2026/a.jpg",
        }  # fmt: skip


def test_a_backup_under_load_holds_no_half_transaction(tmp_path):
    folder = small_house(tmp_path / "data")
    stop = threading.Event()
    writer = threading.Thread(target=_write_pairs, args=(folder.database("comments"), stop))
    writer.start()
    try:
        counts = [_pairs_in_backup(tmp_path, number) for number in range(5)]
    finally:
        stop.set()
        writer.join()
    assert all(count % 2 == 0 for count in counts)
    assert counts[-1] > 0


def test_nothing_is_written_over(tmp_path):
    (tmp_path / "backup.tar").write_text("precious")
    with pytest.raises(Refused, match="is there already"):
        back_up(small_house(tmp_path / "data"), tmp_path / "backup.tar", NOW)
    assert (tmp_path / "backup.tar").read_text() == "precious"


def test_a_damaged_database_gives_no_backup_and_leaves_nothing_behind(tmp_path):
    folder = small_house(tmp_path / "data")
    file = folder.database("staff")
    file.write_bytes(file.read_bytes()[:4096] + b"\xff" * 4096)
    with pytest.raises(Refused, match=r"staff\.db cannot be copied whole"):
        back_up(folder, tmp_path / "backup.tar", NOW)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
    assert not list(folder.root.glob("backup-*"))


def test_where_there_is_no_house_there_is_no_backup(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv("VASTINE_DATABASE_URL", raising=False)
    assert main(["backup", str(tmp_path / "b.tar"), "--data", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err.startswith("vastine: There is no house to back up: ")


def test_a_database_server_is_left_to_its_own_program(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("VASTINE_DATABASE_URL", "postgresql://db/{service}")
    assert main(["backup", str(tmp_path / "b.tar"), "--data", str(tmp_path)]) == 2
    assert "pg_dump" in capsys.readouterr().err
    assert not (tmp_path / "b.tar").exists()


def _write_pairs(database: Path, stop: threading.Event) -> None:
    with closing(sqlite3.connect(database, timeout=5)) as connection:
        while not stop.is_set():
            connection.executemany("INSERT INTO said VALUES (?)", [("one",), ("two",)])
            connection.commit()


def _pairs_in_backup(place: Path, number: int) -> int:
    file = place / f"{number}.tar"
    back_up(small_house(place / "data"), file, NOW)
    restore(file, place / f"restored-{number}")
    with closing(sqlite3.connect(place / f"restored-{number}" / "comments.db")) as connection:
        return int(connection.execute("SELECT count(*) FROM said WHERE word IN ('one', 'two')").fetchone()[0])
