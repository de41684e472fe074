"""`vastine backup`: databases, pictures and secrets of a house on one machine in one tar file, taken while it runs.

Redis is not in it: what lies there is made anew from the databases. The mailbox is not in it either.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sqlite3
import tarfile
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from vastine.house import SERVICES
from vastine.refused import NotOurs, Refused
from vastine.settings import HouseSettings
from vastine.up.folders import DataFolder
from vastine.up.keys import OWNER_ONLY

LABEL = "backup.json"
FORMAT = 1
PG_DUMP = (
    "The databases are on a server of their own (VASTINE_DATABASE_URL). Back them up with pg_dump, one for each service, "
    "and copy the secrets and pictures from the data folder."
)


def run(told: argparse.Namespace, values: Mapping[str, str]) -> int:
    settings = HouseSettings.from_env(values)
    if settings.database_url is not None:
        raise NotOurs(PG_DUMP)
    size = back_up(DataFolder(settings.data), Path(told.file), datetime.now(UTC))
    print(f"{told.file} holds the house now ({size:,} bytes). Keep it as safe as the secrets that are in it.")
    return 0


def back_up(folder: DataFolder, file: Path, now: datetime) -> int:
    """Writes the file whole or not at all, readable by its owner only; gives its size."""
    # Notify is last: it then knows at least as much as those whose requests it takes in, so that none falls between.
    services = sorted(SERVICES, key=lambda service: service == "notify")
    missing = [str(folder.database(service)) for service in services if not folder.database(service).exists()]
    if missing:
        raise Refused(f"There is no house to back up: {', '.join(missing)} is missing.")
    if file.exists():
        raise Refused(f"{file} is there already. Choose another name, or move it away.")
    unfinished = file.with_name(f"{file.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as into, TemporaryDirectory(prefix="backup-", dir=folder.root) as aside:
            _fill(into, folder, services, Path(aside), now)
            into.flush()
            os.fsync(into.fileno())
        unfinished.rename(file)
    except OSError as fault:
        raise Refused(f"{file} cannot be written ({fault.strerror}).") from None
    finally:
        unfinished.unlink(missing_ok=True)
    return file.stat().st_size


def _fill(into: io.BufferedWriter, folder: DataFolder, services: list[str], aside: Path, now: datetime) -> None:
    with tarfile.open(fileobj=into, mode="w", format=tarfile.PAX_FORMAT) as tar:
        label = json.dumps({"format": FORMAT, "taken_at": now.isoformat()}).encode()
        info = tarfile.TarInfo(LABEL)
        info.size, info.mode, info.mtime = len(label), OWNER_ONLY, int(now.timestamp())
        tar.addfile(info, io.BytesIO(label))
        for service in services:
            copy = aside / f"{service}.db"
            _copy_database(folder.database(service), copy)
            tar.add(copy, copy.name)
            copy.unlink()
        for place in (folder.secrets, folder.pictures):
            for path in sorted(path for path in place.rglob("*") if path.is_file()):
                try:
                    tar.add(path, str(path.relative_to(folder.root)))
                except FileNotFoundError:
                    continue  # Taken away since it was listed, so the house does not need it.


def _copy_database(source: Path, copy: Path) -> None:
    """SQLite's own online copy: one moment of the database, however busy it is."""
    uri = f"{source.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as old, closing(sqlite3.connect(copy)) as new:
            old.backup(new)
        said = damage(copy)
    except sqlite3.Error as fault:
        said = str(fault)
    if said is not None:
        raise Refused(f"{source} cannot be copied whole, so there is no backup: {said}.")


def damage(database: Path) -> str | None:
    """What SQLite finds broken in a database, if anything."""
    try:
        with closing(sqlite3.connect(database)) as connection:
            said = str(connection.execute("PRAGMA quick_check").fetchone()[0])
    except sqlite3.DatabaseError as fault:
        return str(fault)
    return None if said == "ok" else said
