"""Opens the thread of an outside page when its first comment comes, and takes it away again if that comment was refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from services.comments.models import Comment, SitePage, Thread
from services.comments.use_cases.find_outside import Asked, outside_in
from shared.database import Database, new_id
from shared.env.house import LANGUAGES


@dataclass(frozen=True)
class Opened:
    """The page's thread, and whether it is new."""

    thread: str
    fresh: bool


def open_outside_thread(database: Database, asked: Asked, language: str | None, now: datetime) -> Opened:
    """Two who come first at once get the same thread. Raises `NotOfThisSite`."""
    return database.write(lambda session: _open(session, asked, language, now))


def _open(session: Session, asked: Asked, language: str | None, now: datetime) -> Opened:
    found = outside_in(session, asked)
    if found.thread is not None:
        return Opened(found.thread, fresh=False)
    thread_id, site = new_id(now), found.site
    # Nothing of it shows before its first comment does, so nobody is told and nothing is rendered yet.
    session.add(Thread(
        id=thread_id, article=thread_id, article_version=0, title=found.page.shown_as[:1000], url=found.page.address,
        language=language if language in LANGUAGES else site.language, mode=site.mode, public=True, shown_open=True,
        contact_person=site.contact_person, version=1, rendered_version=1, count=0,
    ))  # fmt: skip
    session.flush()
    session.add(SitePage(mark=found.page.mark, site=site.id, thread=thread_id, added_at=now))
    session.flush()
    return Opened(thread_id, fresh=True)


def forget_empty_thread(database: Database, thread: str) -> None:
    """Leaves nothing behind where nothing was written; does nothing where somebody has written meanwhile."""
    try:
        with database.writing() as session:
            if session.scalar(select(Comment.id).where(Comment.thread == thread).limit(1)) is None:
                session.execute(delete(SitePage).where(SitePage.thread == thread))
                session.execute(delete(Thread).where(Thread.id == thread))
    except IntegrityError:
        return
