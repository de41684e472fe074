"""Changes what is known of a colleague and what they may do."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer, Particulars, fold_email
from services.staff.models import Person
from services.staff.use_cases.check_particulars import EMAIL_TAKEN, checked, lay_into
from services.staff.use_cases.hold_person import hold_person, note_change
from services.staff.use_cases.keep_an_admin import ADMIN, keep_an_admin
from services.staff.use_cases.letters import Sender, lay_sign_in_changed
from services.staff.use_cases.make_invitation import end_mailed_links
from shared.database import Database


@dataclass(frozen=True)
class Change:
    """The person as they are to be, and the version that whoever changes them has seen."""

    person_id: str
    row_version: int
    particulars: Particulars


def change_person(database: Database, change: Change, sender: Sender, by: Doer, now: datetime) -> None:
    """Raises `WrongFields`, `NoSuchPerson` or `StalePerson`. What changes nothing leaves no trace."""
    kept = checked(change.particulars)
    try:
        with database.writing() as session:
            person = hold_person(session, change.person_id, change.row_version)
            if ADMIN not in kept.roles:
                keep_an_admin(session, person, "roles")
            if not (changed := _differences(person.as_colleague().particulars, kept)):
                return
            old = person.email
            lay_into(person, kept, sender.notify_public_key)
            note_change(session, person, changed, by, now)
            if fold_email(old) != fold_email(kept.email):
                _move_mail(session, person, old, sender, now)
    except IntegrityError as fault:
        raise EMAIL_TAKEN from fault


def _move_mail(session: Session, person: Person, old: str, sender: Sender, now: datetime) -> None:
    """Whoever reads the old mailbox is told, and finds no link in it that still opens a door."""
    end_mailed_links(session, person.id, now)
    lay_sign_in_changed(session, person, Deed.ADDRESS_CHANGED, sender, now, email=old)


def _differences(before: Particulars, after: Particulars) -> list[str]:
    return [each.name for each in fields(Particulars) if getattr(before, each.name) != getattr(after, each.name)]
