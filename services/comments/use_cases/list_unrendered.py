"""Lists the threads that readers should see otherwise than they were last rendered."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from services.comments.models import Thread
from shared.database import Database

BATCH = 20


@dataclass(frozen=True)
class Unrendered:
    """A thread to be rendered, or taken away when it is not public."""

    thread: str
    version: int
    public: bool


def list_unrendered(database: Database) -> tuple[Unrendered, ...]:
    with database.reading() as session:
        rows = session.execute(
            select(Thread.id, Thread.version, Thread.public)
            .where(Thread.version > Thread.rendered_version)
            .limit(BATCH)
        )
        return tuple(Unrendered(row.id, row.version, row.public) for row in rows)
