"""Which deliveries should be sent now: those whose time has come, and those whose sender has died.

What becomes useless goes first, then the oldest.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from services.notify.domain.standing import Status
from services.notify.models import Delivery
from shared.database import Database


def due_deliveries(database: Database, now: datetime, most: int) -> list[str]:
    """Their ids; at most so many."""
    with database.reading() as session:
        found = (
            select(Delivery.id)
            .where(due(now))
            .order_by(Delivery.useless_after.is_(None), Delivery.requested_at, Delivery.id)
            .limit(most)
        )
        return list(session.scalars(found))


def due(now: datetime) -> ColumnElement[bool]:
    """The rule `is_due`, as the database asks it."""
    return or_(
        and_(Delivery.status == Status.WAITING, Delivery.next_at <= now),
        and_(Delivery.status == Status.SENDING, Delivery.claimed_until <= now),
    )


def oldest_due(session: Session, now: datetime) -> datetime | None:
    """Since when the delivery that is due longest has been so."""
    since = func.min(func.coalesce(Delivery.claimed_until, Delivery.next_at))
    return session.scalar(select(since).where(due(now)))
