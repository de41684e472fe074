"""Uses a sign-in link up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Colleague
from services.staff.domain.secret import fingerprint
from services.staff.models import AuditRow, Person, SignInLink
from shared.database import Database


class LinkRefused(Exception):
    """Forged, used before, or too old."""


def use_sign_in_link(database: Database, secret: str, now: datetime) -> Colleague:
    """Whose link it was. Raises `LinkRefused`; of two who come at once, one gets in."""
    with database.writing() as session:
        person_id = session.scalar(
            update(SignInLink)
            .where(
                SignInLink.fingerprint == fingerprint(secret), SignInLink.used_at.is_(None), SignInLink.expires_at > now
            )
            .values(used_at=now)
            .returning(SignInLink.person_id)
        )
        person = session.get(Person, person_id) if person_id is not None else None
        if person is None or not person.active:
            raise LinkRefused
        session.add(AuditRow(at=now, who=person.id, deed=Deed.LINK_USED, about=person.id, fields=[]))
        return person.as_colleague()
