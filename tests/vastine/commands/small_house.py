"""A data folder with four small databases, a secret and a picture, for backups."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from vastine.house import SERVICES
from vastine.up.folders import DataFolder


def small_house(root: Path) -> DataFolder:
    """Made if it is not there yet."""
    folder = DataFolder(root)
    folder.prepare()
    for service in SERVICES:
        with closing(sqlite3.connect(folder.database(service))) as database:
            database.execute("PRAGMA journal_mode=WAL")
            if not database.execute("SELECT 1 FROM sqlite_master").fetchone():
                database.execute("CREATE TABLE said (word TEXT)")
                database.execute("INSERT INTO said VALUES (?)", (service,))
                database.commit()
    (folder.secrets / "form.key").write_text("secret")
    (folder.pictures / "2026").mkdir(exist_ok=True)
    (folder.pictures / "2026" / "a.jpg").write_bytes(b"\xff\xd8picture")
    return folder
