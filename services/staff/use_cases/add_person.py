"""Lets a new colleague in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer, Particulars, WrongFields
from services.staff.lost_passwords import new_password_fault
from services.staff.models import AuditRow, Person
from services.staff.passwords import hash_password
from services.staff.use_cases.announce import announce
from services.staff.use_cases.check_particulars import EMAIL_TAKEN, checked, lay_into
from shared.database import Database, new_id


@dataclass(frozen=True)
class NewPerson:
    """Who comes, and the password they begin with, if they begin with one. `site` is a name that anybody would try first."""

    particulars: Particulars
    password: str | None = field(default=None, repr=False)
    site: str = ""


def add_person(database: Database, new: NewPerson, notify_public_key: bytes, by: Doer, now: datetime) -> str:
    """Gives the new person's id. Raises `WrongFields`, also when the address is somebody's already."""
    kept = checked(new.particulars)
    named = (new.site, kept.name, kept.email)
    if new.password is not None and (fault := new_password_fault(new.password, named)):
        raise WrongFields({"password": fault})
    person = new_row(hash_password(new.password) if new.password is not None else None, now)
    lay_into(person, kept, notify_public_key)
    try:
        with database.writing() as session:
            lay_person(session, person, by, now)
    except IntegrityError as fault:
        raise EMAIL_TAKEN from fault
    return person.id


def lay_person(session: Session, person: Person, by: Doer, now: datetime) -> None:
    """The new row, with its line in the record and its event."""
    session.add(person)
    session.flush()
    session.add(AuditRow(at=now, who=by, deed=Deed.PERSON_ADDED, about=person.id, fields=list(person.roles)))
    announce(session, person, now)


def new_row(password_hash: str | None, now: datetime) -> Person:
    """Somebody of whom nothing is known yet."""
    return Person(
        id=new_id(now), active=True, row_version=1, added_at=now, changed_at=now, successor_id=None,
        password_hash=password_hash,
    )  # fmt: skip
