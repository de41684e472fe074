"""Lists the moderation queue, oldest first, or what was decided, newest first; with the counts of all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from services.comments.domain.permalinks import Permalink, read_permalink
from services.comments.domain.queue_order import LeaningCursor, QueueOrder
from services.comments.domain.receipt_codes import hashes_of_code
from services.comments.domain.screening.learning import FEWEST_DECISIONS
from services.comments.domain.statuses import Status
from services.comments.models import Comment, LearnedWord, Objection, Report, Thread
from services.comments.use_cases.card_view import Card
from services.comments.use_cases.narrow_queue import Narrowing, narrow_queue
from services.comments.use_cases.read_card import read_cards
from services.comments.use_cases.screen_comment import ALL_COMMENTS
from shared.database import Database

PAGE = 50
# A database refuses to look for more than so much.
LONGEST_SEARCH = 200


@dataclass(frozen=True)
class QueueQuestion:
    """What a moderator wants to see; `only` is reported or objected, and `status` None means any.

    `q` is words, the code of a receipt, or a link to a comment or a page.
    """

    status: Status | None = Status.PENDING
    q: str = ""
    thread: str | None = None
    cursor: str | None = None
    limit: int = PAGE
    only: str | None = None
    order: QueueOrder = QueueOrder.OLDEST
    narrowing: Narrowing = field(default_factory=Narrowing)


@dataclass(frozen=True)
class Queue:
    """One page of cards; `next` is the cursor of the page after it."""

    cards: tuple[Card, ...]
    counts: Mapping[Status, int]
    reported: int
    objected: int
    oldest_pending: datetime | None
    next: str | None
    # Enough was decided here to lean on.
    has_learned: bool


def list_queue(database: Database, question: QueueQuestion) -> Queue:
    with database.reading() as session:
        link = read_permalink(question.q)
        rows = _by_code(session, question.q) or _by_link(session, link) or _rows(session, question, link)
        page = rows[: question.limit]
        return Queue(
            cards=tuple(read_cards(session, page)),
            counts=_counts(session),
            reported=_count(session, ONLY["reported"]()),
            objected=_count(session, ONLY["objected"]()),
            oldest_pending=session.scalar(
                select(func.min(Comment.submitted_at)).where(Comment.status == Status.PENDING)
            ),
            next=_cursor(page[-1], question.order) if len(rows) > question.limit else None,
            has_learned=_has_learned(session),
        )


def _by_code(session: Session, said: str) -> list[Comment]:
    """Whose receipt, or whose report's receipt, has that code, whatever became of it since; somebody asks on the phone."""
    if not (beginnings := hashes_of_code(said)):
        return []
    own = or_(*(Comment.receipt_hash.startswith(each) for each in beginnings))
    reports = or_(*(Report.receipt_hash.startswith(each) for each in beginnings))
    reported = select(Report.comment).where(reports)
    return list(session.scalars(select(Comment).where(or_(own, Comment.id.in_(reported))).limit(PAGE)))


def _by_link(session: Session, link: Permalink | None) -> list[Comment]:
    """The comment that a link points at, whatever became of it since."""
    comment = session.get(Comment, link.comment) if link and link.comment else None
    return [comment] if comment and not comment.official else []


def _rows(session: Session, question: QueueQuestion, link: Permalink | None) -> list[Comment]:
    query = _ordered(select(Comment).where(Comment.official.is_(False)), question).limit(question.limit + 1)
    if question.status is not None:
        query = query.where(Comment.status == question.status)
    if question.thread:
        query = query.where(Comment.thread == question.thread)
    if link:
        query = query.where(Comment.thread.in_(_threads_of(link)))
    elif words := question.q.strip()[:LONGEST_SEARCH]:
        query = query.where(or_(
            Comment.body.icontains(words, autoescape=True), Comment.name.icontains(words, autoescape=True)
        ))  # fmt: skip
    if question.only in ONLY:
        query = query.where(ONLY[question.only]())
    return list(session.scalars(narrow_queue(query, question.narrowing)))


def _threads_of(link: Permalink) -> Select[str]:
    return select(Thread.id).where(or_(Thread.id == link.thread, Thread.url == link.page))


def _ordered(query: Select[Comment], question: QueueQuestion) -> Select[Comment]:
    """In the order that was asked, after the cursor."""
    if question.order is QueueOrder.OLDEST:
        oldest_first = question.status in {Status.PENDING, None}
        if question.cursor:
            query = query.where(Comment.id > question.cursor if oldest_first else Comment.id < question.cursor)
        return query.order_by(Comment.id if oldest_first else Comment.id.desc())
    first = Comment.leaning if question.order is QueueOrder.FINE else -Comment.leaning
    if cursor := LeaningCursor.read(question.cursor):
        last = cursor.leaning if question.order is QueueOrder.FINE else -cursor.leaning
        query = query.where(or_(first > last, and_(first == last, Comment.id > cursor.comment)))
    return query.order_by(first, Comment.id)


def _cursor(last: Comment, order: QueueOrder) -> str:
    return last.id if order is QueueOrder.OLDEST else str(LeaningCursor(last.leaning, last.id))


def _has_learned(session: Session) -> bool:
    decided = session.get(LearnedWord, ALL_COMMENTS)
    return decided is not None and min(decided.fine, decided.trouble) >= FEWEST_DECISIONS


def _reported() -> ColumnElement[bool]:
    return exists().where(Report.comment == Comment.id, Report.status == "open")


def _objected() -> ColumnElement[bool]:
    return exists().where(Objection.comment == Comment.id, Objection.state == "open")


ONLY: dict[str, Callable[[], ColumnElement[bool]]] = {"reported": _reported, "objected": _objected}


def _count(session: Session, which: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(Comment).where(which)) or 0


def _counts(session: Session) -> dict[Status, int]:
    rows = session.execute(
        select(Comment.status, func.count()).where(Comment.official.is_(False)).group_by(Comment.status)
    )
    return dict.fromkeys(Status, 0) | {Status(status): number for status, number in rows}
