"""The figures of this service for /metrics."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.models import AuditRow, Outbox, Person


def count_figures(session: Session) -> Mapping[str, float]:
    return {
        "people": session.scalar(select(func.count(Person.id)).where(Person.active)) or 0,
        "outbox_waiting": session.scalar(select(func.count(Outbox.id))) or 0,
        "passwords_refused": session.scalar(
            select(func.count(AuditRow.id)).where(AuditRow.deed == Deed.PASSWORD_REFUSED)
        )
        or 0,
    }
