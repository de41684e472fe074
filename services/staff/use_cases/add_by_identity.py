"""Lets somebody in whom a provider vouches for: the person and who they are there, together or not at all."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.exc import IntegrityError

from services.staff.domain.identity import PROVIDER, Claimed, NotOfOurs
from services.staff.domain.person import Colleague, Particulars, WrongFields
from services.staff.use_cases.add_person import lay_person, new_row
from services.staff.use_cases.check_particulars import checked, lay_into
from services.staff.use_cases.find_by_identity import lay_identity
from services.staff.use_cases.letters import Sender
from shared.database import Database


def add_by_identity(
    database: Database, claimed: Claimed, particulars: Particulars, sender: Sender, now: datetime
) -> Colleague:
    """Raises `NotOfOurs`: there is no address, or it is somebody's already, or the identity is."""
    try:
        kept = checked(particulars)
        person = new_row(None, now)
        lay_into(person, kept, sender.notify_public_key)
        with database.writing() as session:
            lay_person(session, person, PROVIDER, now)
            lay_identity(session, person, claimed, sender, now)
            session.flush()
            return person.as_colleague()
    except (WrongFields, IntegrityError) as fault:
        raise NotOfOurs from fault
