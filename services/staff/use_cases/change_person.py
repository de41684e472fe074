"""Changes what is known of a colleague and what they may do."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy.exc import IntegrityError

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer, NoSuchPerson, Particulars
from services.staff.models import AuditRow, Person
from services.staff.use_cases.announce import announce
from services.staff.use_cases.check_particulars import EMAIL_TAKEN, checked, lay_into
from services.staff.use_cases.keep_an_admin import ADMIN, keep_an_admin
from shared.database import Database


class StalePerson(Exception):
    """Somebody else changed the person since the form was shown."""


@dataclass(frozen=True)
class Change:
    """The person as they are to be, and the version that whoever changes them has seen."""

    person_id: str
    row_version: int
    particulars: Particulars


def change_person(database: Database, change: Change, notify_public_key: bytes, by: Doer, now: datetime) -> None:
    """Raises `WrongFields`, `NoSuchPerson` or `StalePerson`. What changes nothing leaves no trace."""
    kept = checked(change.particulars)
    try:
        with database.writing() as session:
            person = session.get(Person, change.person_id, with_for_update=True)
            if person is None or not person.active:
                raise NoSuchPerson
            if person.row_version != change.row_version:
                raise StalePerson
            if ADMIN not in kept.roles:
                keep_an_admin(session, person, "roles")
            if not (changed := _differences(person.as_colleague().particulars, kept)):
                return
            lay_into(person, kept, notify_public_key)
            person.row_version += 1
            person.changed_at = now
            session.flush()
            session.add(AuditRow(at=now, who=by, deed=Deed.PERSON_CHANGED, about=person.id, fields=changed))
            announce(session, person, now)
    except IntegrityError as fault:
        raise EMAIL_TAKEN from fault


def _differences(before: Particulars, after: Particulars) -> list[str]:
    return [each.name for each in fields(Particulars) if getattr(before, each.name) != getattr(after, each.name)]
