"""Checks an address and a password."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Colleague, fold_email
from services.staff.models import AuditRow, Person
from services.staff.passwords import matches
from shared.database import Database


def check_password(database: Database, email: str, password: str, now: datetime) -> Colleague | None:
    """The person, or None: an unknown address and a wrong password take the same time and leave the same record."""
    with database.reading() as session:
        person = session.scalar(select(Person).where(Person.email_folded == fold_email(email), Person.active))
        colleague = person.as_colleague() if person else None
        kept = person.password_hash if person else None
    # No transaction is open while the hash takes its time.
    right = matches(kept, password)
    deed = Deed.PASSWORD_ACCEPTED if right else Deed.PASSWORD_REFUSED
    about = colleague.id if colleague else None
    with database.writing() as session:
        session.add(AuditRow(at=now, who=about if right else None, deed=deed, about=about, fields=[]))
    return colleague if right else None
