"""Puts up a thread's guard when a burst hits it, and takes it down when the burst is over; the write form follows."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from services.comments.domain.screening.bursts import LOOKED_BACK, STAYS_UP, must_rise
from services.comments.models import Comment, Thread
from shared.database import Database


def guard_thread(session: Session, thread: Thread, limit: int | None, now: datetime) -> None:
    """Looks back at what the thread got, this comment with it. `limit` is from how many on it is a burst."""
    if limit is None or not must_rise(thread.guarded_until, now):
        return
    lately = select(func.count()).where(Comment.thread == thread.id, Comment.submitted_at > now - LOOKED_BACK)
    if (session.scalar(lately) or 0) >= limit:
        raised = update(Thread).where(Thread.id == thread.id)
        session.execute(raised.values(guarded_until=now + STAYS_UP, version=Thread.version + 1))


def lower_guards(database: Database, now: datetime) -> int:
    """How many came down."""
    over = Thread.guarded_until <= now
    with database.reading() as session:
        # Looked at without the write lock, as there is hardly ever one.
        if session.scalar(select(Thread.id).where(over).limit(1)) is None:
            return 0
    with database.writing() as session:
        lowered = update(Thread).where(over).values(guarded_until=None, version=Thread.version + 1)
        return len(session.scalars(lowered.returning(Thread.id)).all())
