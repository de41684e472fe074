"""Lists all threads with their addresses, for whoever brings comments from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from services.comments.models import Thread
from shared.database import Database


@dataclass(frozen=True)
class ThreadAddress:
    """Where a thread's page stands."""

    thread: str
    url: str
    language: str


def list_threads(database: Database) -> list[ThreadAddress]:
    """One that was only ever heard of as hidden has no address."""
    with database.reading() as session:
        known = select(Thread.id, Thread.url, Thread.language).where(Thread.url != "")
        rows = session.execute(known.order_by(Thread.id))
        return [ThreadAddress(row.id, row.url, row.language) for row in rows]
