"""The figures of this service for /metrics."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.models import AuditRow, Outbox, Person
from shared.outbox import seconds_waited


def count_figures(session: Session, now: datetime) -> Mapping[str, float]:
    return {
        "people": session.scalar(select(func.count(Person.id)).where(Person.active)) or 0,
        "oldest_outbox_seconds": seconds_waited(session, Outbox, now),
        "passwords_refused": session.scalar(
            select(func.count(AuditRow.id)).where(AuditRow.deed == Deed.PASSWORD_REFUSED)
        )
        or 0,
    }
