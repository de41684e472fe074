"""Tells everything anew: the present state of every contact request's delivery, for a stream that has been lost."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.notify.domain.occasions import WAITED_FOR
from services.notify.models import Delivery
from services.notify.use_cases.delivery_moves import tell
from shared.database import Database


def replay(database: Database, now: datetime) -> int:
    """Gives how many."""
    told = 0
    with database.writing() as session:
        for row in session.scalars(select(Delivery).where(Delivery.kind.in_(WAITED_FOR)).order_by(Delivery.id)):
            tell(session, row, now)
            told += 1
    return told
