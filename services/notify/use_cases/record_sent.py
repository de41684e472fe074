"""A mail server took the letter: the delivery is sent, whoever else may have claimed it meanwhile."""

from __future__ import annotations

from datetime import datetime

from services.notify.domain.standing import Status, sent
from services.notify.use_cases.delivery_moves import locked, move, standing_of
from shared.database import Database


def record_sent(database: Database, delivery_id: str, now: datetime) -> None:
    with database.writing() as session:
        row = locked(session, delivery_id)
        if row.status != Status.SENT:
            move(session, row, sent(standing_of(row), now), now)
