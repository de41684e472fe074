"""Lets a colleague out: nothing of theirs opens a door any more, and somebody may take over what they were contact for."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer, WrongFields
from services.staff.models import (
    AuditRow,
    Identity,
    OneTimeCodes,
    Passkey,
    Person,
    Portrait,
    RecoveryCode,
    SignInLink,
    Token,
)
from services.staff.use_cases.announce import announce
from services.staff.use_cases.hold_person import hold_person, note_change
from services.staff.use_cases.keep_an_admin import keep_an_admin
from shared.database import Database

# What is of use to nobody but them: it goes with them, so that it does not open a door should they come back.
THEIRS = (Passkey, OneTimeCodes, RecoveryCode, Identity, Portrait)


def leave(database: Database, person_id: str, successor_id: str | None, by: Doer, now: datetime) -> None:
    """Raises `NoSuchPerson`, or `WrongFields` when the successor is nobody or the last admin would go."""
    with database.writing() as session:
        person = hold_person(session, person_id)
        if successor_id is not None:
            successor = session.get(Person, successor_id)
            if successor is None or not successor.active or successor_id == person_id:
                raise WrongFields({"successor": "choice"})
        keep_an_admin(session, person, "successor")
        let_go(session, person, successor_id, now)
        session.add(AuditRow(at=now, who=by, deed=Deed.PERSON_LEFT, about=person_id, fields=[]))
        hand_over_standing_in(session, person, by, now)


def let_go(session: Session, person: Person, successor_id: str | None, now: datetime) -> None:
    """The person is one who left, and that is announced."""
    person.active = False
    person.successor_id = successor_id
    person.password_hash = None
    person.roles = ()
    person.away_from = person.away_until = person.stand_in_id = None
    person.row_version += 1
    person.changed_at = now
    _shut_doors(session, person.id, now)
    announce(session, person, now)


def _shut_doors(session: Session, person_id: str, now: datetime) -> None:
    session.execute(
        update(Token).where(Token.person_id == person_id, Token.revoked_at.is_(None)).values(revoked_at=now)
    )
    session.execute(
        update(SignInLink).where(SignInLink.person_id == person_id, SignInLink.expires_at > now).values(expires_at=now)
    )
    for table in THEIRS:
        session.execute(delete(table).where(table.person_id == person_id))


def hand_over_standing_in(session: Session, gone: Person, by: Doer, now: datetime) -> None:
    """Whoever counted on them as a stand-in counts on the successor."""
    for each in session.scalars(select(Person).where(Person.stand_in_id == gone.id, Person.active).with_for_update()):
        each.stand_in_id = gone.successor_id if gone.successor_id != each.id else None
        note_change(session, each, ["away"], by, now)
