"""Destroys what readers left, once their letter has left and the time for bounces is over; a ledger's line stays."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import update

from services.notify.domain.standing import Status
from services.notify.models import Delivery
from shared.database import Database


def destroy_sealed(database: Database, now: datetime, grace: timedelta) -> int:
    """Gives how many. Status and version stay as they are, so there is nothing to tell: whoever sealed keeps the same time."""
    over = (Delivery.status == Status.SENT, Delivery.sent_at <= now - grace, Delivery.sealed.is_not(None))
    with database.writing() as session:
        destroyed = update(Delivery).where(*over).values(sealed=None, destroyed_at=now).returning(Delivery.id)
        return len(session.scalars(destroyed).all())
