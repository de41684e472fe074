"""Lists all threads with their addresses, for whoever brings comments from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from services.comments.models import SitePage, Thread
from shared.database import Database


@dataclass(frozen=True)
class ThreadAddress:
    """Where a thread's page stands: in this house, or `outside` on another site."""

    thread: str
    url: str
    language: str
    outside: bool = False


def list_threads(database: Database) -> list[ThreadAddress]:
    """One that was only ever heard of as hidden has no address."""
    with database.reading() as session:
        known = select(Thread.id, Thread.url, Thread.language).where(Thread.url != "")
        outside = set(session.scalars(select(SitePage.thread)))
        rows = session.execute(known.order_by(Thread.id))
        return [ThreadAddress(row.id, row.url, row.language, row.id in outside) for row in rows]
