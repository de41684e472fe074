"""Whether a SQLite database stands at the newest migration, told without loading Alembic, which takes most of a second."""

from __future__ import annotations

import ast
import sqlite3
from contextlib import closing
from pathlib import Path

from vastine.house import SERVICES, migrations_of
from vastine.up.folders import DataFolder


def all_at_head(folder: DataFolder) -> bool:
    return all(revision_of(folder.database(service)) == head_of(migrations_of(service)) for service in SERVICES)


def revision_of(database: Path) -> str | None:
    """The revision that a database file says it has; none when it is new."""
    if not database.exists():
        return None
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error:
        return None
    return str(row[0]) if row else None


def head_of(migrations: Path) -> str:
    """The one revision that no other builds on, read from the scripts; empty when there is not exactly one."""
    scripts = [_assigned(script) for script in sorted((migrations / "versions").glob("*.py"))]
    heads = {names.get("revision") for names in scripts} - {names.get("down_revision") for names in scripts}
    return str(heads.pop()) if len(heads) == 1 else ""


def _assigned(script: Path) -> dict[str, object]:
    """The script's plain assignments of constants, typed or not."""
    found: dict[str, object] = {}
    for line in ast.parse(script.read_text(encoding="utf-8")).body:
        if not isinstance(line, ast.Assign | ast.AnnAssign) or not isinstance(line.value, ast.Constant):
            continue
        for target in line.targets if isinstance(line, ast.Assign) else [line.target]:
            if isinstance(target, ast.Name):
                found[target.id] = line.value.value
    return found
