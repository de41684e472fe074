"""Closes threads whose date has come: nobody did anything, but readers are to see it and articles to know it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.comments.models import Thread
from services.comments.use_cases.change_thread import change_thread
from shared.database import Database

BATCH = 100


def close_due_threads(database: Database, now: datetime) -> int:
    """How many were closed."""
    due = select(Thread.id).where(Thread.shown_open.is_(True), Thread.close_at <= now).limit(BATCH)
    with database.reading() as session:
        if session.scalar(due.limit(1)) is None:
            return 0
    with database.writing() as session:
        threads = session.scalars(due).all()
        for thread in threads:
            change_thread(session, thread, now)
        return len(threads)
