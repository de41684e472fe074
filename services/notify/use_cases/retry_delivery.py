"""A colleague asks for a delivery to be sent again, now."""

from __future__ import annotations

from datetime import datetime

from services.notify.domain.standing import CannotRetry, retried
from services.notify.use_cases.delivery_moves import locked, move, standing_of
from shared.database import Database


def retry_delivery(database: Database, delivery_id: str, now: datetime) -> None:
    """The next sweep finds it. Raises `NoSuchDelivery` and `CannotRetry`."""
    with database.writing() as session:
        row = locked(session, delivery_id)
        if row.sealed is None:
            raise CannotRetry
        move(session, row, retried(standing_of(row), now), now)
