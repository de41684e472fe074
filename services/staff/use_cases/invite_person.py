"""Asks somebody to join: they are on the list from now on, and a letter brings them the link that lets them in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.exc import IntegrityError

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer, Particulars
from services.staff.models import AuditRow
from services.staff.use_cases.add_person import new_row
from services.staff.use_cases.announce import announce
from services.staff.use_cases.check_particulars import EMAIL_TAKEN, checked, lay_into
from services.staff.use_cases.come_back import come_back
from services.staff.use_cases.make_invitation import Inviter, make_invitation
from shared.database import Database


def invite_person(database: Database, given: Particulars, inviter: Inviter, by: Doer, now: datetime) -> str:
    """Gives the person's id. Raises `WrongFields`, also when the address is that of somebody who works here."""
    kept = checked(given)
    try:
        with database.writing() as session:
            person = come_back(session, kept, now) or new_row(None, now)
            lay_into(person, kept, inviter.sender.notify_public_key)
            session.add(person)
            session.flush()
            session.add(AuditRow(at=now, who=by, deed=Deed.PERSON_INVITED, about=person.id, fields=list(kept.roles)))
            announce(session, person, now)
            make_invitation(session, person, inviter, now)
    except IntegrityError as fault:
        raise EMAIL_TAKEN from fault
    return person.id
