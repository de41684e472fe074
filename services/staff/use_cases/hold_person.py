"""Holds a colleague's row for a change, if it still says what whoever changes it has seen."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer, NoSuchPerson
from services.staff.models import AuditRow, Person
from services.staff.use_cases.announce import announce


class StalePerson(Exception):
    """Somebody else changed the person since the form was shown."""


def hold_person(session: Session, person_id: str, row_version: int | None = None) -> Person:
    """Raises `NoSuchPerson` or, when a version is given and another one is there, `StalePerson`."""
    person = session.get(Person, person_id, with_for_update=True)
    if person is None or not person.active:
        raise NoSuchPerson
    if row_version is not None and person.row_version != row_version:
        raise StalePerson
    return person


def note_change(session: Session, person: Person, fields: list[str], by: Doer, now: datetime) -> None:
    """What every change of a person leaves: a new version, a line in the record, an event."""
    person.row_version += 1
    person.changed_at = now
    session.flush()
    session.add(AuditRow(at=now, who=by, deed=Deed.PERSON_CHANGED, about=person.id, fields=fields))
    announce(session, person, now)
