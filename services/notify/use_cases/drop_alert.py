"""Gives up letters of an alert that was stopped, or one that was called back, and destroys what they hold."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.notify.domain.occasions import Occasion
from services.notify.domain.standing import Status, dropped
from services.notify.models import Delivery
from services.notify.use_cases.delivery_moves import move, standing_of
from shared.contract import AlertStopped, LetterRecalled
from shared.database import Database

OF_ALERTS = (Occasion.ALERT_CONFIRMATION, Occasion.REPLY_ALERT)


def drop_alert(database: Database, event: AlertStopped | LetterRecalled, now: datetime) -> int:
    """Gives how many. One that is just being sent is left to whoever sends it; it was asked for a moment ago."""
    of_all = Delivery.about.startswith(f"{event.about}-", autoescape=True)
    waiting = (
        Delivery.kind.in_(OF_ALERTS), Delivery.about == event.about if isinstance(event, LetterRecalled) else of_all,
        Delivery.sealed.is_not(None), Delivery.status != Status.SENDING,
    )  # fmt: skip
    with database.writing() as session:
        rows = session.scalars(select(Delivery).where(*waiting).with_for_update()).all()
        for row in rows:
            row.sealed, row.destroyed_at = None, now
            move(session, row, dropped(standing_of(row)), now)
        return len(rows)
