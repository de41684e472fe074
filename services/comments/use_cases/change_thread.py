"""Notes that readers see something else of a thread now: counts anew, and tells articles."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.comments.domain.statuses import Status
from services.comments.domain.thread_state import Mode, is_open
from services.comments.models import ROW_LOCK, Comment, Outbox, Thread
from services.comments.use_cases.seal_contact_request import iso
from shared import outbox
from shared.contract import ThreadChanged


def change_thread(session: Session, thread_id: str, now: datetime) -> Thread:
    """Counts under the thread's lock, so that two changes at once cannot miscount."""
    session.flush()
    thread = session.get_one(Thread, thread_id, with_for_update=ROW_LOCK, populate_existing=True)
    public = (Comment.thread == thread_id, Comment.status == Status.APPROVED, Comment.only_staff.is_(False))
    thread.count, thread.last_at = session.execute(
        select(func.count(), func.max(Comment.published_at)).where(*public)
    ).one()
    thread.version += 1
    thread.shown_open = opens(thread, now)
    lay_thread(session, thread, now)
    return thread


def opens(thread: Thread, now: datetime) -> bool:
    """Whether the thread takes comments."""
    return thread.public and is_open(Mode(thread.mode), thread.close_at, now)


def lay_thread(session: Session, thread: Thread, now: datetime) -> None:
    """Tells articles how the thread stands."""
    event = ThreadChanged(
        about=thread.id, row_version=thread.version, open=thread.shown_open, count=thread.count,
        last_at=iso(thread.last_at) if thread.last_at else None,
    )  # fmt: skip
    outbox.add(session, Outbox, event, now)
