"""Makes a link that signs a colleague in once, to be handed to them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer, NoSuchPerson
from services.staff.domain.secret import LINK_LASTS, LinkKind, fingerprint, new_link_secret
from services.staff.models import AuditRow, Person, SignInLink
from shared.database import Database


def make_sign_in_link(database: Database, person_id: str, by: Doer, now: datetime) -> str:
    """Gives the last part of the link, which is nowhere kept. Raises `NoSuchPerson`."""
    with database.writing() as session:
        person = session.get(Person, person_id)
        if person is None or not person.active:
            raise NoSuchPerson
        session.add(AuditRow(at=now, who=by, deed=Deed.LINK_MADE, about=person_id, fields=[]))
        return lay_link(session, person_id, LinkKind.HANDED, now)


def lay_link(session: Session, person_id: str, kind: LinkKind, now: datetime) -> str:
    """Gives the last part of the new link."""
    secret = new_link_secret()
    session.add(SignInLink(
        fingerprint=fingerprint(secret), person_id=person_id, kind=kind, made_at=now,
        expires_at=now + LINK_LASTS[kind], used_at=None,
    ))  # fmt: skip
    return secret
