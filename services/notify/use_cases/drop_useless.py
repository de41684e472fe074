"""Gives up letters whose link counts no longer, and destroys what they held: nobody is sent a door that does not open."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.notify.domain.standing import Status, dropped
from services.notify.models import Delivery
from services.notify.use_cases.delivery_moves import move, standing_of
from shared.database import Database

BATCH = 200


def drop_useless(database: Database, now: datetime) -> int:
    """Gives how many. One that is just being sent is left to whoever sends it."""
    over = (Delivery.useless_after <= now, Delivery.sealed.is_not(None), Delivery.status != Status.SENDING)
    with database.writing() as session:
        rows = session.scalars(select(Delivery).where(*over).limit(BATCH).with_for_update(skip_locked=True)).all()
        for row in rows:
            move(session, row, dropped(standing_of(row)), now)
        return len(rows)
