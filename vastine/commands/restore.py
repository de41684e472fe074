"""`vastine restore`: makes a new data folder from a backup, whole or not at all, and takes nothing from it but what belongs."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import tarfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path, PurePosixPath

from vastine.commands.backup import FORMAT, LABEL
from vastine.house import SERVICES
from vastine.refused import NotOurs, Refused
from vastine.settings import HouseSettings
from vastine.up.folders import PRIVATE, DataFolder
from vastine.up.keys import OWNER_ONLY

PSQL = "The databases are on a server of their own (VASTINE_DATABASE_URL). Bring them back with psql or pg_restore."


def run(told: argparse.Namespace, values: Mapping[str, str]) -> int:
    settings = HouseSettings.from_env(values)
    if settings.database_url is not None:
        raise NotOurs(PSQL)
    restore(Path(told.file), settings.data)
    print(f"{settings.data} holds the house of {told.file} now. Start it with: vastine up --data {settings.data}")
    return 0


def restore(file: Path, data: Path) -> None:
    """Lays everything out beside the new folder and renames it when it is complete."""
    if data.exists() and (not data.is_dir() or any(data.iterdir())):
        raise Refused(f"{data} is not empty. Move it away first, or choose another folder with --data.")
    unfinished = data.with_name(f"{data.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        unfinished.mkdir(mode=PRIVATE, parents=True)
        _lay_out(file, unfinished)
        _check(DataFolder(unfinished), file)
        if data.exists():
            data.rmdir()
        unfinished.rename(data)
    except tarfile.TarError as fault:
        raise Refused(f"{file} is no backup of Vastine, or it is damaged ({fault}).") from None
    except OSError as fault:
        raise Refused(f"{file} cannot be restored into {data} ({fault.strerror or fault}).") from None
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _lay_out(file: Path, root: Path) -> None:
    with tarfile.open(file) as tar:
        for member in tar:
            if not member.isfile() or not _belongs(PurePosixPath(member.name)):
                raise Refused(f"{file} is no backup of Vastine: {member.name!r} does not belong in one.")
            target = root / member.name
            target.parent.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
            content = tar.extractfile(member)
            descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
            with os.fdopen(descriptor, "wb") as into:
                if content is not None:
                    shutil.copyfileobj(content, into)
                into.flush()
                os.fsync(into.fileno())


def _belongs(name: PurePosixPath) -> bool:
    if name.is_absolute() or ".." in name.parts:
        return False
    if len(name.parts) == 1:
        return str(name) == LABEL or str(name) in {f"{service}.db" for service in SERVICES}
    return name.parts[0] in {"secrets", "pictures"}


def _check(folder: DataFolder, file: Path) -> None:
    """Whether everything is there and whole."""
    label = folder.root / LABEL
    missing = [path.name for path in (label, *map(folder.database, SERVICES)) if not path.exists()]
    if missing:
        raise Refused(f"{file} is not complete: {', '.join(missing)} is missing.")
    if json.loads(label.read_text(encoding="utf-8")).get("format") != FORMAT:
        raise Refused(f"{file} was written by another version of Vastine; restore it with that one, then upgrade.")
    label.unlink()
    for service in SERVICES:
        with closing(sqlite3.connect(folder.database(service))) as database:
            if database.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise Refused(f"The database of {service} in {file} is damaged.")
