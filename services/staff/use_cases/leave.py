"""Lets a colleague out: nothing of theirs opens a door any more, and somebody may take over what they were contact for."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer, NoSuchPerson, WrongFields
from services.staff.models import AuditRow, Person, SignInLink, Token
from services.staff.use_cases.announce import announce
from services.staff.use_cases.keep_an_admin import keep_an_admin
from shared.database import Database


def leave(database: Database, person_id: str, successor_id: str | None, by: Doer, now: datetime) -> None:
    """Raises `NoSuchPerson`, or `WrongFields` when the successor is nobody or the last admin would go."""
    with database.writing() as session:
        person = session.get(Person, person_id, with_for_update=True)
        if person is None or not person.active:
            raise NoSuchPerson
        if successor_id is not None:
            successor = session.get(Person, successor_id)
            if successor is None or not successor.active or successor_id == person_id:
                raise WrongFields({"successor": "choice"})
        keep_an_admin(session, person, "successor")
        person.active = False
        person.successor_id = successor_id
        person.password_hash = None
        person.roles = ()
        person.row_version += 1
        person.changed_at = now
        _shut_doors(session, person_id, now)
        session.add(AuditRow(at=now, who=by, deed=Deed.PERSON_LEFT, about=person_id, fields=[]))
        announce(session, person, now)


def _shut_doors(session: Session, person_id: str, now: datetime) -> None:
    session.execute(
        update(Token).where(Token.person_id == person_id, Token.revoked_at.is_(None)).values(revoked_at=now)
    )
    session.execute(
        update(SignInLink).where(SignInLink.person_id == person_id, SignInLink.expires_at > now).values(expires_at=now)
    )
