"""Sends an invitation once more; the link that was sent before counts no longer."""

from __future__ import annotations

from datetime import datetime

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer
from services.staff.models import AuditRow
from services.staff.use_cases.hold_person import hold_person
from services.staff.use_cases.make_invitation import Inviter, make_invitation
from services.staff.use_cases.read_invitations import read_invitations
from shared.database import Database


class NotInvited(Exception):
    """They came in already, or were never invited."""


def send_invitation_again(database: Database, person_id: str, inviter: Inviter, by: Doer, now: datetime) -> None:
    """Raises `NoSuchPerson` or `NotInvited`."""
    with database.writing() as session:
        person = hold_person(session, person_id)
        if person_id not in read_invitations(session, [person]):
            raise NotInvited
        session.add(AuditRow(at=now, who=by, deed=Deed.PERSON_INVITED, about=person_id, fields=list(person.roles)))
        make_invitation(session, person, inviter, now)
