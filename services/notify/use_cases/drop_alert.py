"""Gives up letters of an alert that was stopped and destroys what they hold, if they have not left yet."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.notify.domain.occasions import Occasion
from services.notify.domain.standing import Status, dropped
from services.notify.models import Delivery
from services.notify.use_cases.delivery_moves import move, standing_of
from shared.contract import AlertStopped
from shared.database import Database

OF_ALERTS = (Occasion.ALERT_CONFIRMATION, Occasion.REPLY_ALERT)


def drop_alert(database: Database, event: AlertStopped, now: datetime) -> int:
    """Gives how many. One that is just being sent is left to whoever sends it; it was asked for a moment ago."""
    waiting = (
        Delivery.kind.in_(OF_ALERTS), Delivery.about.startswith(f"{event.about}-", autoescape=True),
        Delivery.sealed.is_not(None), Delivery.status != Status.SENDING,
    )  # fmt: skip
    with database.writing() as session:
        rows = session.scalars(select(Delivery).where(*waiting).with_for_update()).all()
        for row in rows:
            row.sealed, row.destroyed_at = None, now
            move(session, row, dropped(standing_of(row)), now)
        return len(rows)
