"""Writes into the audit record that somebody was made to wait after too many tries, and at whose account."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.staff.domain.deeds import Deed
from services.staff.domain.person import fold_email
from services.staff.models import AuditRow, Person
from shared.database import Database


def note_too_many(database: Database, email: str, now: datetime) -> None:
    """Of an address that is nobody's here nothing is kept; the same work is done for it, and the same line written."""
    with database.writing() as session:
        about = session.scalar(select(Person.id).where(Person.email_folded == fold_email(email), Person.active))
        session.add(AuditRow(at=now, who=None, deed=Deed.TOO_MANY_TRIES, about=about, fields=[]))
