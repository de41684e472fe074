"""Takes in what articles tells: a thread opens with its article, changes with it, and is shown no more without it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.thread_state import Mode
from services.comments.models import ROW_LOCK, Thread
from services.comments.use_cases.change_thread import change_thread, opens
from shared.contract import ArticlePublished, ArticleUnpublished
from shared.database import Database

# A thread before its article has told anything of it.
UNHEARD_OF: dict[str, Any] = {
    "version": 0, "rendered_version": 0, "count": 0, "title": "", "url": "", "language": "", "mode": Mode.CLOSED,
}  # fmt: skip


def take_in_article(database: Database, event: ArticlePublished, now: datetime) -> None:
    """Published or changed. What is older than what is known already changes nothing."""
    with database.writing() as session:
        thread = _mirror(session, event.about)
        if thread is not None and thread.article_version >= event.row_version:
            return
        if thread is None:
            thread = Thread(id=event.thread, article=event.about, **UNHEARD_OF)
            session.add(thread)
        _fill(thread, event, now)
        change_thread(session, thread.id, now)


def take_in_unpublished(database: Database, event: ArticleUnpublished, now: datetime) -> None:
    """The article is no longer public. A thread that was never heard of is noted too, for what is older may still come."""
    with database.writing() as session:
        thread = _mirror(session, event.about)
        if thread is not None and thread.article_version >= event.row_version:
            return
        if thread is None:
            thread = Thread(id=event.thread, article=event.about, shown_open=False, **UNHEARD_OF)
            session.add(thread)
        thread.article_version, thread.public = event.row_version, False
        change_thread(session, thread.id, now)


def _mirror(session: Session, article: str) -> Thread | None:
    return session.scalar(select(Thread).where(Thread.article == article).with_for_update(**ROW_LOCK))


def _fill(thread: Thread, event: ArticlePublished, now: datetime) -> None:
    thread.article_version, thread.public = event.row_version, True
    thread.title, thread.url, thread.language, thread.mode = event.title, event.url, event.language, event.mode
    thread.close_at = datetime.fromisoformat(event.close_at) if event.close_at else None
    thread.contact_person = event.contact_person
    thread.shown_open = opens(thread, now)
