"""Uses the first link up: whoever holds it becomes the first admin."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import update

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Colleague, Particulars
from services.staff.domain.secret import fingerprint
from services.staff.models import AuditRow, FirstLink
from services.staff.use_cases.add_person import new_row
from services.staff.use_cases.announce import announce
from services.staff.use_cases.check_particulars import checked, lay_into
from services.staff.use_cases.come_back import come_back
from services.staff.use_cases.keep_an_admin import ADMIN
from services.staff.use_cases.make_first_link import somebody_works_here
from services.staff.use_cases.use_sign_in_link import LinkRefused
from shared.database import Database


def use_first_link(
    database: Database, secret: str, given: Particulars, notify_public_key: bytes, now: datetime
) -> Colleague:
    """Raises `WrongFields`, which leaves the link as it was, or `LinkRefused`; of two who come at once, one gets in."""
    kept = checked(replace(given, roles=(ADMIN,)))
    with database.writing() as session:
        used = session.scalar(
            update(FirstLink)
            .where(
                FirstLink.fingerprint == fingerprint(secret), FirstLink.used_at.is_(None), FirstLink.expires_at > now
            )
            .values(used_at=now)
            .returning(FirstLink.fingerprint)
        )
        if used is None or somebody_works_here(session):
            raise LinkRefused
        person = come_back(session, kept, now) or new_row(None, now)
        lay_into(person, kept, notify_public_key)
        session.add(person)
        session.flush()
        session.add(AuditRow(at=now, who=person.id, deed=Deed.FIRST_LINK_USED, about=person.id, fields=[]))
        announce(session, person, now)
        return person.as_colleague()
