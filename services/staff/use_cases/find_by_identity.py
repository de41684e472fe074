"""Finds the colleague whom a provider vouches for, and links the two when their address says so."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.identity import Claimed, NotOfOurs
from services.staff.domain.person import Colleague, fold_email
from services.staff.models import AuditRow, Identity, Person
from services.staff.use_cases.letters import Sender, lay_sign_in_changed
from shared.database import Database


def find_by_identity(database: Database, claimed: Claimed, sender: Sender, now: datetime) -> Colleague | None:
    """None when nobody is known. Raises `NotOfOurs` when it is somebody who left."""
    with database.writing() as session:
        identity = session.get(Identity, (claimed.issuer, claimed.subject))
        person = session.get(Person, identity.person_id) if identity else _by_address(session, claimed)
        if person is None:
            return None
        if not person.active:
            raise NotOfOurs
        if identity is None:
            lay_identity(session, person, claimed, sender, now)
        return person.as_colleague()


def _by_address(session: Session, claimed: Claimed) -> Person | None:
    """Only an address that the provider has verified: anybody could have written any other one there."""
    if not (claimed.email and claimed.email_verified):
        return None
    return session.scalar(select(Person).where(Person.email_folded == fold_email(claimed.email)))


def lay_identity(session: Session, person: Person, claimed: Claimed, sender: Sender, now: datetime) -> None:
    """Who they are at the provider, on record, and told to its owner."""
    session.add(Identity(issuer=claimed.issuer, subject=claimed.subject, person_id=person.id, linked_at=now))
    session.add(AuditRow(at=now, who=person.id, deed=Deed.IDENTITY_LINKED, about=person.id, fields=[]))
    lay_sign_in_changed(session, person, Deed.IDENTITY_LINKED, sender, now)
