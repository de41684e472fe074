"""Gathers the votes that came since the last look into one new version of each thread, so that many votes make one rendering."""

from __future__ import annotations

from sqlalchemy import select, update

from services.comments.models import Thread
from shared.database import Database


def gather_votes(database: Database) -> int:
    """How many threads show other numbers now. Nobody else is told: what articles know of a thread has not changed."""
    with database.reading() as session:
        # Looked at without the write lock, as most of the time nobody has voted.
        if session.scalar(select(Thread.id).where(Thread.voted.is_(True)).limit(1)) is None:
            return 0
    with database.writing() as session:
        gathered = update(Thread).where(Thread.voted.is_(True)).values(voted=False, version=Thread.version + 1)
        return len(session.scalars(gathered.returning(Thread.id)).all())
