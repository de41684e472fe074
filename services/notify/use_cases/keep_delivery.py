"""Stores a delivery once, in a transaction of its own, however often and by however many couriers it is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.notify.domain.occasions import Occasion
from services.notify.models import Delivery
from services.notify.use_cases.delivery_moves import tell
from shared.database import Database


def keep_delivery(
    database: Database, about: str, occasion: Occasion, new: Callable[[], Delivery], now: datetime
) -> str:
    """Gives its id. Who tells a second time has not heard from us, so they are told where it stands."""

    def store(session: Session) -> str:
        row = session.scalar(select(Delivery).where(Delivery.kind == occasion, Delivery.about == about))
        if row is None:
            row = new()
            session.add(row)
        tell(session, row, now)
        return row.id

    # Another courier of ours may be first, between our look and our commit; then its row is there to be found.
    return database.write(store)
