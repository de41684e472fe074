"""`vastine restore`: makes a new data folder from a backup, whole or not at all, and takes nothing from it but what belongs."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tarfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import IO

from vastine.commands.backup import FORMAT, LABEL, damage
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
    except (tarfile.TarError, EOFError, ValueError) as fault:
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
            content = tar.extractfile(member)
            if content is not None:
                _lay(content, root, PurePosixPath(member.name))


def _lay(content: IO[bytes], root: Path, name: PurePosixPath) -> None:
    """Writes one file and makes its folders, all of them the owner's alone."""
    for folder in reversed(name.parents):
        (root / folder).mkdir(mode=PRIVATE, exist_ok=True)
    descriptor = os.open(root / name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
    with os.fdopen(descriptor, "wb") as into:
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
    if json.loads(label.read_bytes()).get("format") != FORMAT:
        raise Refused(f"{file} was written by another version of Vastine; restore it with that one, then upgrade.")
    label.unlink()
    for service in SERVICES:
        if (said := damage(folder.database(service))) is not None:
            raise Refused(f"The database of {service} in {file} is damaged: {said}.")
