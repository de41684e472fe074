"""Lists the newest public comments of a thread or of all, for feeds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.comments.domain.statuses import Status
from services.comments.models import Comment, Thread
from services.comments.use_cases.show_thread import ThreadView, public_thread, view_thread
from shared.database import Database

NEWEST = 50


@dataclass(frozen=True)
class Latest:
    """A public comment with what a feed says of its thread."""

    id: str
    name: str
    html: str
    language: str
    published_at: datetime
    thread: str
    title: str
    thread_language: str


def latest_of_thread(database: Database, thread_id: str, now: datetime) -> tuple[ThreadView, tuple[Latest, ...]]:
    """The thread and its newest comments, the newest first. Raises `UnknownThread`."""
    with database.reading() as session:
        thread = view_thread(public_thread(session, thread_id), now)
    return thread, latest_of_all(database, thread_id)


def latest_of_all(database: Database, thread_id: str | None = None) -> tuple[Latest, ...]:
    """The newest comments of all threads whose articles are public."""
    query = (
        select(Comment, Thread)
        .join(Thread, Thread.id == Comment.thread)
        .where(
            Comment.status == Status.APPROVED, Comment.only_staff.is_(False), Comment.published_at.is_not(None),
            Thread.public.is_(True),
        )
        .order_by(Comment.published_at.desc(), Comment.id.desc())
        .limit(NEWEST)
    )  # fmt: skip
    if thread_id is not None:
        query = query.where(Comment.thread == thread_id)
    with database.reading() as session:
        return tuple(
            Latest(
                row.id,
                row.name,
                row.html,
                row.language,
                row.published_at or row.submitted_at,
                thread.id,
                thread.title,
                thread.language,
            )
            for row, thread in session.execute(query)
        )
