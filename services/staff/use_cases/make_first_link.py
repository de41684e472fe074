"""Makes the link that lets the first admin in, while nobody works here yet."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.person import COMMAND_LINE
from services.staff.domain.secret import fingerprint, new_link_secret
from services.staff.models import AuditRow, FirstLink, Person
from shared.database import Database

LASTS = timedelta(hours=24)


def make_first_link(database: Database, now: datetime) -> str | None:
    """Gives the last part of the link, or nothing where somebody works. Links made before count no more."""
    secret = new_link_secret()
    with database.writing() as session:
        session.execute(update(FirstLink).where(FirstLink.expires_at > now).values(expires_at=now))
        if somebody_works_here(session):
            return None
        session.add(FirstLink(fingerprint=fingerprint(secret), made_at=now, expires_at=now + LASTS, used_at=None))
        session.add(AuditRow(at=now, who=COMMAND_LINE, deed=Deed.FIRST_LINK_MADE, about=None, fields=[]))
    return secret


def somebody_works_here(session: Session) -> bool:
    return session.scalar(select(Person.id).where(Person.active).limit(1)) is not None
