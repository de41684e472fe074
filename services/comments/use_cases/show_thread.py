"""Shows a thread to readers: a page of comments in the thread's order, and nothing that is not public."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from services.comments.domain.refusals import UnknownThread
from services.comments.domain.statuses import Status, is_public
from services.comments.domain.thread_order import depth_of
from services.comments.models import Comment, Person, Thread
from services.comments.use_cases.change_thread import opens
from shared.database import Database

PAGE = 50


@dataclass(frozen=True)
class ThreadView:
    """What readers see of a thread itself."""

    id: str
    title: str
    url: str
    language: str
    open: bool
    count: int
    version: int
    mode: str
    closes_at: datetime | None
    # Whom requests for an answer go to, while they work here.
    contact_name: str = ""


@dataclass(frozen=True)
class ShownComment:
    """One place in the thread. `gone` says why nothing stands there; then name and html are empty."""

    id: str
    parent: str | None
    parent_name: str | None
    depth: int
    name: str
    html: str
    language: str
    published_at: datetime
    official: bool
    redacted: tuple[str, ...]
    gone: str | None


@dataclass(frozen=True)
class Group:
    """A comment and all answers below it: on the page they stand one step in, however deep they are."""

    first: ShownComment
    answers: tuple[ShownComment, ...]


@dataclass(frozen=True)
class ThreadPage:
    """One page; `next` is the cursor of the page after it."""

    thread: ThreadView
    comments: tuple[ShownComment, ...]
    next: str | None

    @property
    def groups(self) -> tuple[Group, ...]:
        """What begins a page stands on its own, though it may be an answer to something on the page before."""
        starts = [place for place, each in enumerate(self.comments) if each.depth == 0 or place == 0]
        ends = [*starts[1:], len(self.comments)]
        return tuple(
            Group(self.comments[start], self.comments[start + 1 : end]) for start, end in zip(starts, ends, strict=True)
        )


def show_thread(database: Database, thread_id: str, cursor: str | None, now: datetime, limit: int = PAGE) -> ThreadPage:
    """Raises `UnknownThread`. A cursor that no longer stands anywhere begins at the beginning."""
    with database.reading() as session:
        thread = public_thread(session, thread_id)
        query = select(Comment).where(*_shown(thread_id)).order_by(Comment.path).limit(limit + 1)
        if cursor and (after := _path(session, thread_id, cursor)):
            query = query.where(Comment.path > after)
        rows = list(session.scalars(query))
        names = _names(session, rows[:limit])
        return ThreadPage(
            replace(view_thread(thread, now), contact_name=_contact_name(session, thread)),
            tuple(shown(row, names) for row in rows[:limit]),
            rows[limit - 1].id if len(rows) > limit else None,
        )


def page_of(database: Database, thread_id: str, comment_id: str, now: datetime, limit: int = PAGE) -> str | None:  # noqa: ARG001
    """The cursor of the page that a comment stands on; None for the first page, and for what stands nowhere."""
    with database.reading() as session:
        path = _path(session, thread_id, comment_id)
        if path is None:
            return None
        before = session.scalar(
            select(func.count()).select_from(Comment).where(*_shown(thread_id), Comment.path < path)
        )
        first = (before or 0) // limit * limit
        if not first:
            return None
        order = select(Comment.id).where(*_shown(thread_id)).order_by(Comment.path)
        return session.scalar(order.offset(first - 1).limit(1))


def public_thread(session: Session, thread_id: str) -> Thread:
    """The thread, if its article is public."""
    thread = session.get(Thread, thread_id)
    if thread is None or not thread.public:
        raise UnknownThread
    return thread


def view_thread(thread: Thread, now: datetime) -> ThreadView:
    return ThreadView(
        thread.id, thread.title, thread.url, thread.language, opens(thread, now), thread.count, thread.version,
        thread.mode, thread.close_at,
    )  # fmt: skip


def _contact_name(session: Session, thread: Thread) -> str:
    person = session.get(Person, thread.contact_person) if thread.contact_person else None
    return person.name if person is not None and person.here else ""


def shown(row: Comment, names: dict[str, str]) -> ShownComment:
    """What readers get of a row: of one that is not public, its place alone."""
    status = Status(row.status)
    public = is_public(status, row.only_staff)
    return ShownComment(
        id=row.id, parent=row.parent, parent_name=names.get(row.parent or ""), depth=depth_of(row.path),
        name=row.name if public else "", html=row.html if public else "", language=row.language,
        published_at=row.published_at or row.submitted_at, official=row.official and public,
        redacted=tuple(dict.fromkeys(each["kind"] for each in row.redactions)) if public else (),
        gone=None if public else "withdrawn" if status is Status.WITHDRAWN else "removed",
    )  # fmt: skip


def _shown(thread_id: str) -> tuple[ColumnElement[bool], ...]:
    """Public ones, and the places of those that were public and have public answers below them."""
    answer = aliased(Comment)
    public = and_(Comment.status == Status.APPROVED, Comment.only_staff.is_(False))
    answered = exists().where(
        answer.thread == thread_id,
        answer.path > Comment.path + "0", answer.path < Comment.path + "z",
        answer.status == Status.APPROVED, answer.only_staff.is_(False),
    )  # fmt: skip
    return Comment.thread == thread_id, or_(public, and_(Comment.published_at.is_not(None), answered))


def _path(session: Session, thread_id: str, comment_id: str) -> str | None:
    return session.scalar(
        select(Comment.path).where(
            Comment.id == comment_id, Comment.thread == thread_id, Comment.published_at.is_not(None)
        )
    )


def _names(session: Session, rows: list[Comment]) -> dict[str, str]:
    parents = {row.parent for row in rows if row.parent}
    found = session.execute(
        select(Comment.id, Comment.name).where(Comment.id.in_(parents), Comment.status == Status.APPROVED)
    )
    return {row.id: row.name for row in found}
