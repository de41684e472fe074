"""Whether the link for the first admin still counts; looking at it does not use it up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.staff.domain.secret import fingerprint
from services.staff.models import FirstLink
from services.staff.use_cases.make_first_link import somebody_works_here
from shared.database import Database


def see_first_link(database: Database, secret: str, now: datetime) -> bool:
    counts = (FirstLink.fingerprint == fingerprint(secret), FirstLink.used_at.is_(None), FirstLink.expires_at > now)
    with database.reading() as session:
        found = session.scalar(select(FirstLink.fingerprint).where(*counts))
        return found is not None and not somebody_works_here(session)
