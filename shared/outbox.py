"""The outbox: an event is written in the transaction of its cause, and carried to the owner's stream afterwards."""

from __future__ import annotations

from datetime import datetime

from redis import Redis
from sqlalchemy import BigInteger, ColumnElement, Integer, String, Text, delete, exists, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session, mapped_column

from shared.contract import Event, Stream, encode
from shared.database import Database, UtcDateTime
from shared.env.crash_points import CrashPoint, crash_point

BATCH = 200
# Long enough for every reader to have been away over a long weekend; whatever is older can be replayed by its owner.
KEPT_IN_STREAM = 100_000


class OutboxColumns:
    """The columns of a service's outbox table: events that wait for the courier, oldest first."""

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(String(40))
    about: Mapped[str] = mapped_column(String(64), index=True)
    body: Mapped[str] = mapped_column(Text)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)


def add(session: Session, table: type[OutboxColumns], event: Event, now: datetime) -> None:
    """Lays the event into the outbox, in the caller's transaction."""
    session.execute(insert(table).values(kind=event.kind, about=event.about, body=encode(event), added_at=now))


def relay(database: Database, table: type[OutboxColumns], redis: Redis, stream: Stream) -> int:
    """Carries one batch to the stream, oldest first, and strikes it out; gives how many went.

    No write lock is held while Redis is spoken to, for a frozen Redis must not stop those who write. A death between
    the two steps leaves the rows in place and they are carried again: readers bear an event twice.
    """
    with database.reading() as session:
        # Where rows can be locked (PostgreSQL), a second courier passes over those in another's hands.
        oldest_first = select(table.id, table.kind, table.body).order_by(table.id).limit(BATCH)
        rows = session.execute(oldest_first.with_for_update(skip_locked=True)).all()
        if not rows:
            return 0
        crash_point(CrashPoint.EVENT_UNRELAYED)
        pipe = redis.pipeline(transaction=True)
        for row in rows:
            pipe.xadd(stream, {"kind": row.kind, "body": row.body}, maxlen=KEPT_IN_STREAM, approximate=True)
        pipe.execute()
    with database.writing() as session:
        session.execute(delete(table).where(table.id.in_([row.id for row in rows])))
    return len(rows)


def not_waiting(
    table: type[OutboxColumns], about: ColumnElement[str] | InstrumentedAttribute[str]
) -> ColumnElement[bool]:
    """For a query: that no event about this waits here. So what is told again does not pile up while Redis is away."""
    return ~exists().where(table.about == about)


def seconds_waited(session: Session, table: type[OutboxColumns], now: datetime) -> float:
    """For how long the oldest event has waited; 0 where none waits."""
    since = session.scalar(select(table.added_at).order_by(table.id).limit(1))
    return max(0.0, (now - since).total_seconds()) if since else 0.0
