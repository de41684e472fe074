"""Lists the threads that readers should see otherwise than they were last rendered."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from services.comments.models import Thread
from shared.database import Database

BATCH = 20


@dataclass(frozen=True)
class Unrendered:
    """A thread to be rendered, or to be taken away when its article is not public."""

    thread: str
    version: int


def list_unrendered(database: Database) -> tuple[Unrendered, ...]:
    with database.reading() as session:
        rows = session.execute(
            select(Thread.id, Thread.version).where(Thread.version > Thread.rendered_version).limit(BATCH)
        )
        return tuple(Unrendered(row.id, row.version) for row in rows)
