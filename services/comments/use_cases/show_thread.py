"""Shows a thread to readers: a page of comments in the thread's order, and nothing that is not public."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.refusals import UnknownComment, UnknownThread
from services.comments.domain.screening.bursts import is_up
from services.comments.domain.statuses import Status, is_public
from services.comments.domain.thread_order import Order, depth_of
from services.comments.models import Comment, Person, Thread
from services.comments.use_cases.change_thread import opens
from services.comments.use_cases.find_places import Spot, count_before, find_places, find_spot, standing
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
    # A burst is going on: the form asks the browser for proof of work.
    guarded: bool = False
    # Whom requests for an answer go to, while they work here.
    contact_name: str = ""
    # Of an outside page on which nobody has written yet: by what its thread will be found, if not by its address.
    key: str = ""


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
    helpful: int = 0


@dataclass(frozen=True)
class Group:
    """A comment and all answers below it: on the page they stand one step in, however deep they are.

    Without `first` the answers go on from the page before.
    """

    first: ShownComment | None
    answers: tuple[ShownComment, ...]


@dataclass(frozen=True)
class ThreadPage:
    """One page. `next` and `previous` are cursors; what `continues` is the comment whose answers the page begins within."""

    thread: ThreadView
    comments: tuple[ShownComment, ...]
    next: str | None
    order: Order = Order.OLDEST
    continues: ShownComment | None = None
    is_first: bool = True
    previous: str | None = None

    @property
    def groups(self) -> tuple[Group, ...]:
        """Answers at the head of a page belong to a comment that stands on the page before."""
        starts = [place for place, each in enumerate(self.comments) if each.depth == 0]
        head = starts[0] if starts else len(self.comments)
        going_on = [Group(None, self.comments[:head])] if head else []
        ends = [*starts[1:], len(self.comments)] if starts else []
        return tuple(going_on) + tuple(
            Group(self.comments[start], self.comments[start + 1 : end]) for start, end in zip(starts, ends, strict=True)
        )


def show_thread(
    database: Database, thread_id: str, cursor: str | None, now: datetime, limit: int = PAGE,
    order: Order = Order.OLDEST,
) -> ThreadPage:  # fmt: skip
    """Raises `UnknownThread`. A cursor that no longer stands anywhere begins at the beginning."""
    with database.reading() as session:
        thread = _told(session, thread_id, now)
        return _page(session, thread, find_spot(session, thread_id, cursor) if cursor else None, limit, order)


def show_thread_at(
    database: Database, thread_id: str, comment_id: str, now: datetime, limit: int = PAGE, order: Order = Order.OLDEST
) -> ThreadPage:
    """The page that a comment stands on. Raises `UnknownThread`, and `UnknownComment` for what stands nowhere."""
    with database.reading() as session:
        thread = _told(session, thread_id, now)
        stands = session.scalar(select(Comment.id).where(*standing(thread_id), Comment.id == comment_id))
        spot = find_spot(session, thread_id, stands) if stands else None
        if spot is None:
            raise UnknownComment
        before = count_before(session, thread_id, order, spot)
        if before < limit:
            return _page(session, thread, None, limit, order)
        back = find_places(session, thread_id, order, spot, before % limit + 1, back=True)
        return _page(session, thread, find_spot(session, thread_id, back[-1]), limit, order)


def _page(session: Session, thread: ThreadView, start: Spot | None, limit: int, order: Order) -> ThreadPage:
    places = find_places(session, thread.id, order, start, limit + 1)
    if start and not places:
        return _page(session, thread, None, limit, order)
    here = places[:limit]
    by_id = {row.id: row for row in session.scalars(select(Comment).where(Comment.id.in_(here)))}
    rows = [by_id[each] for each in here]
    names = _names(session, rows)
    last = find_spot(session, thread.id, here[-1]) if len(places) > limit else None
    page = ThreadPage(thread, tuple(shown(row, names) for row in rows), last.cursor(order) if last else None, order)
    if start is None:
        return page
    first, above = find_spot(session, thread.id, here[0]), session.get_one(Comment, rows[0].root)
    back = find_places(session, thread.id, order, first, limit + 1, back=True)
    before = find_spot(session, thread.id, back[-1]) if len(back) > limit else None
    return replace(
        page, continues=shown(above, {}) if above.id != here[0] else None, is_first=not back,
        previous=before.cursor(order) if before else None,
    )  # fmt: skip


def public_thread(session: Session, thread_id: str) -> Thread:
    """The thread, if its article is public."""
    thread = session.get(Thread, thread_id)
    if thread is None or not thread.public:
        raise UnknownThread
    return thread


def view_thread(thread: Thread, now: datetime) -> ThreadView:
    return ThreadView(
        thread.id, thread.title, thread.url, thread.language, opens(thread, now), thread.count, thread.version,
        thread.mode, thread.close_at, is_up(thread.guarded_until, now),
    )  # fmt: skip


def _told(session: Session, thread_id: str, now: datetime) -> ThreadView:
    thread = public_thread(session, thread_id)
    return replace(view_thread(thread, now), contact_name=_contact_name(session, thread))


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
        helpful=row.helpful if public else 0, gone=None if public else "withdrawn" if status is Status.WITHDRAWN else "removed",
    )  # fmt: skip


def _names(session: Session, rows: list[Comment]) -> dict[str, str]:
    parents = {row.parent for row in rows if row.parent}
    found = session.execute(
        select(Comment.id, Comment.name).where(Comment.id.in_(parents), Comment.status == Status.APPROVED)
    )
    return {row.id: row.name for row in found}
