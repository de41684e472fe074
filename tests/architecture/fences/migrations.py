"""The migrations: one head a service, numbered without a gap, and nothing between them and the tables."""

from __future__ import annotations

import ast
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, MetaData

from tests.architecture.fences.source import SERVICES


def forked(root: Path) -> list[str]:
    """Two heads are two people who each added the next migration."""
    return [
        f"services/{service}/migrations has {len(found)} heads: {' '.join(sorted(found)) or 'none'}"
        for service in SERVICES
        if (root / "services" / service / "models.py").exists() or (root / "services" / service / "models").exists()
        if len(found := heads(root / "services" / service / "migrations")) != 1
    ]


def heads(folder: Path) -> set[str]:
    """The revisions that no other builds on."""
    revisions: set[str] = set()
    built_on: set[str] = set()
    for path in folder.rglob("*.py"):
        values = _assignments(path)
        if isinstance(revision := values.get("revision"), str):
            revisions.add(revision)
            before = values.get("down_revision")
            built_on |= {before} if isinstance(before, str) else set(before) if isinstance(before, tuple) else set()
    return revisions - built_on


def drift(connection: Connection, tables: MetaData) -> list[str]:
    """What a migrated database and the tables in the code say differently."""
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return [str(difference) for difference in compare_metadata(context, tables)]


def _assignments(path: Path) -> dict[str, object]:
    found: dict[str, object] = {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        target = (
            node.targets[0]
            if isinstance(node, ast.Assign)
            else node.target
            if isinstance(node, ast.AnnAssign)
            else None
        )
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        if isinstance(target, ast.Name) and target.id in {"revision", "down_revision"} and value is not None:
            found[target.id] = ast.literal_eval(value)
    return found
