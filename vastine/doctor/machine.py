"""What the machine itself brings: Python, SQLite, room on the disk, secrets that only their owner can read."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from vastine.cli import OLDEST_PYTHON, too_old
from vastine.doctor.finding import Finding
from vastine.up.folders import DataFolder

# RETURNING came with this one.
OLDEST_SQLITE = (3, 35)
LEAST_ROOM = 200_000_000


def machine_findings(folder: DataFolder) -> Iterator[Finding]:
    version = sys.version_info[:3]
    if version < OLDEST_PYTHON:
        yield Finding(False, too_old(version))
    else:
        yield Finding(True, f"Python is {'.'.join(map(str, version))}.")
    yield _sqlite()
    yield _disk(folder.root)
    if folder.secrets.is_dir():
        yield _secrets(folder.secrets)


def _sqlite() -> Finding:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        return Finding(False, f"SQLite is {sqlite3.sqlite_version}; Vastine needs 3.35 or newer.")
    return Finding(True, f"SQLite is {sqlite3.sqlite_version}.")


def _disk(root: Path) -> Finding:
    try:
        with tempfile.TemporaryFile(dir=root) as trial:
            trial.write(b"written")
            trial.flush()
    except OSError as fault:
        return Finding(False, f"The data folder {root} cannot be written to ({fault.strerror}).")
    free = shutil.disk_usage(root).free
    room = f"{free // 1_000_000:,} MB are free"
    if free < LEAST_ROOM:
        return Finding(False, f"The disk of the data folder {root} is nearly full: {room}.")
    return Finding(True, f"The data folder {root} can be written to, and {room}.")


def _secrets(folder: Path) -> Finding:
    open_to_others = [path.name for path in (folder, *folder.iterdir()) if path.stat().st_mode & 0o077]
    if open_to_others:
        return Finding(False, f"Others can read these secrets: {', '.join(open_to_others)}. Run chmod -R go= {folder}")
    return Finding(True, "Only the owner can read the secrets.")
