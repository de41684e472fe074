"""Finds places of a thread in an order, forwards and backwards, each step by an index and never by counting what lies before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from services.comments.domain.statuses import Status
from services.comments.domain.thread_order import Order
from services.comments.models import Comment

# What no count of votes reaches, and every database can hold.
LONGEST_COUNT = 9


@dataclass(frozen=True)
class Spot:
    """Where a comment stands: in which group, by which number of votes the group is ranked, and where in the group."""

    id: str
    root: str
    path: str
    helpful: int

    def cursor(self, order: Order) -> str:
        """Holds the votes as they were: a group that rises while somebody reads on takes no others with it."""
        return f"{self.helpful}.{self.id}" if order is Order.HELPFUL else self.id


def find_spot(session: Session, thread_id: str, cursor: str) -> Spot | None:
    """Where a cursor or a comment stands, though it may have been taken away since; None for what readers never saw."""
    told, _, comment_id = cursor.rpartition(".")
    first = aliased(Comment)
    row = session.execute(
        select(Comment.id, Comment.root, Comment.path, first.helpful)
        .join(first, first.id == Comment.root)
        .where(Comment.id == comment_id, Comment.thread == thread_id, Comment.published_at.is_not(None))
    ).first()
    if row is None:
        return None
    spot = Spot(row.id, row.root, row.path, row.helpful)
    return replace(spot, helpful=int(told)) if told.isdecimal() and len(told) <= LONGEST_COUNT else spot


def find_places(
    session: Session, thread_id: str, order: Order, start: Spot | None, limit: int, *, back: bool = False
) -> list[str]:
    """The ids of the places after the start, or going back from it, the nearest first."""
    found = _inside(session, thread_id, [start.root], limit, back, start.path) if start else []
    if len(found) < limit:
        groups = list(session.scalars(_groups(thread_id, order, start, back).limit(limit - len(found))))
        # The usual order is that of the paths themselves, so that no reading goes too far.
        one_way = order is Order.OLDEST
        for together in [groups] if one_way else _portions(groups, _sizes(session, thread_id, groups), limit):
            found += _inside(session, thread_id, together, limit, back)
            if len(found) >= limit:
                break
    return found[:limit]


def count_before(session: Session, thread_id: str, order: Order, spot: Spot) -> int:
    """How many places come before it."""
    first = aliased(Comment)
    places = select(func.count()).select_from(Comment).where(*standing(thread_id))
    inside = places.where(Comment.root == spot.root, Comment.path < spot.path)
    if order is Order.HELPFUL:
        ranked = tuple_(first.helpful, first.id) > tuple_(spot.helpful, spot.root)
        groups = places.join(first, first.id == Comment.root).where(ranked)
    else:
        groups = places.where(Comment.root > spot.root if order is Order.NEWEST else Comment.root < spot.root)
    return (session.scalar(inside) or 0) + (session.scalar(groups) or 0)


def standing(thread_id: str) -> tuple[ColumnElement[bool], ...]:
    """Public ones, and the places of those that were public and have public answers below them."""
    answer = aliased(Comment)
    public = and_(Comment.status == Status.APPROVED, Comment.only_staff.is_(False))
    answered = exists().where(
        answer.thread == thread_id,
        answer.path > Comment.path + "0", answer.path < Comment.path + "z",
        answer.status == Status.APPROVED, answer.only_staff.is_(False),
    )  # fmt: skip
    return Comment.thread == thread_id, Comment.published_at.is_not(None), or_(public, answered)


def _groups(thread_id: str, order: Order, start: Spot | None, back: bool) -> Select[str]:  # noqa: FBT001
    """The first comments of the groups beyond the start."""
    query = select(Comment.id).where(*standing(thread_id), Comment.parent.is_(None))
    upwards = (order is Order.OLDEST) != back
    rank = [Comment.helpful, Comment.id] if order is Order.HELPFUL else [Comment.id]
    if start and order is Order.HELPFUL:
        here, there = tuple_(*rank), tuple_(start.helpful, start.root)
        query = query.where(here > there if upwards else here < there)
    elif start:
        query = query.where(Comment.id > start.root if upwards else Comment.id < start.root)
    return query.order_by(*(each.asc() if upwards else each.desc() for each in rank))


def _sizes(session: Session, thread_id: str, groups: Sequence[str]) -> Mapping[str, int]:
    """At most so many places are in each; some may stand no more."""
    seen = Comment.thread == thread_id, Comment.published_at.is_not(None), Comment.root.in_(groups)
    query = select(Comment.root, func.count().label("size")).where(*seen)
    return {row.root: row.size for row in session.execute(query.group_by(Comment.root))}


def _portions(groups: Sequence[str], sizes: Mapping[str, int], limit: int) -> Iterator[list[str]]:
    """As many groups together as fit; one that is longer comes alone, and is not read further than wanted."""
    together: list[str] = []
    held = 0
    for group in groups:
        if together and held + sizes[group] > limit:
            yield together
            together, held = [], 0
        together.append(group)
        held += sizes[group]
    if together:
        yield together


def _inside(
    session: Session,
    thread_id: str,
    groups: Sequence[str],
    limit: int,
    back: bool,  # noqa: FBT001
    beyond: str | None = None,
) -> list[str]:
    """The places of these groups, group by group in the order given."""
    query = select(Comment.id, Comment.root).where(*standing(thread_id), Comment.root.in_(groups)).limit(limit)
    if beyond is not None:
        query = query.where(Comment.path < beyond if back else Comment.path > beyond)
    rows = session.execute(query.order_by(Comment.path.desc() if back else Comment.path)).all()
    rank = {group: place for place, group in enumerate(groups)}
    return [row.id for row in sorted(rows, key=lambda row: rank[row.root])]
