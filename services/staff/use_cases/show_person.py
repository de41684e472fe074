"""All that an admin's page tells of one colleague."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.staff.domain.person import Colleague
from services.staff.models import AuditRow, Identity, OneTimeCodes, Passkey, Person, Portrait
from services.staff.use_cases.read_invitations import Invitation, read_invitations
from shared.database import Database


@dataclass(frozen=True)
class WaysIn:
    """How they sign in. `invitation` is there while they have not come in, `came_in` once they have."""

    password: bool
    passkeys: int
    app_codes: bool
    elsewhere: bool
    came_in: bool
    invitation: Invitation | None


@dataclass(frozen=True)
class PersonSheet:
    """`stand_in` and `successor` are names, `portrait` the mark of the photo."""

    colleague: Colleague
    portrait: str | None
    stand_in: str | None
    successor: str | None
    added_at: datetime
    changed_at: datetime
    ways_in: WaysIn


def show_person(database: Database, person_id: str) -> PersonSheet | None:
    with database.reading() as session:
        person = session.get(Person, person_id)
        if person is None:
            return None
        return PersonSheet(
            person.as_colleague(),
            session.scalar(select(Portrait.mark).where(Portrait.person_id == person_id)),
            _name(session, person.stand_in_id, still_here=True),
            _name(session, person.successor_id, still_here=False),
            person.added_at,
            person.changed_at,
            _ways_in(session, person),
        )


def _name(session: Session, person_id: str | None, *, still_here: bool) -> str | None:
    found = session.get(Person, person_id) if person_id else None
    return found.name if found is not None and (found.active or not still_here) else None


def _ways_in(session: Session, person: Person) -> WaysIn:
    codes = session.get(OneTimeCodes, person.id)
    own_deed = select(AuditRow.id).where(AuditRow.about == person.id, AuditRow.who == person.id)
    return WaysIn(
        password=person.password_hash is not None,
        passkeys=session.scalar(select(func.count(Passkey.id)).where(Passkey.person_id == person.id)) or 0,
        app_codes=codes is not None and codes.confirmed_at is not None,
        elsewhere=session.scalar(select(Identity.subject).where(Identity.person_id == person.id).limit(1)) is not None,
        came_in=session.scalar(own_deed.where(AuditRow.at >= person.added_at).limit(1)) is not None,
        invitation=read_invitations(session, [person]).get(person.id),
    )
