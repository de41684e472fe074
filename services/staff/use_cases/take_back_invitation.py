"""Takes an invitation back: its link opens nothing, and whom it was for is one who left without ever having come."""

from __future__ import annotations

from datetime import datetime

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer
from services.staff.models import AuditRow
from services.staff.use_cases.hold_person import hold_person
from services.staff.use_cases.keep_an_admin import keep_an_admin
from services.staff.use_cases.leave import hand_over_standing_in, let_go
from services.staff.use_cases.read_invitations import read_invitations
from services.staff.use_cases.send_invitation_again import NotInvited
from shared.database import Database


def take_back_invitation(database: Database, person_id: str, by: Doer, now: datetime) -> None:
    """Raises `NoSuchPerson`, `NotInvited`, or `WrongFields` when nobody else could manage people."""
    with database.writing() as session:
        person = hold_person(session, person_id)
        if person_id not in read_invitations(session, [person]):
            raise NotInvited
        keep_an_admin(session, person, "")
        let_go(session, person, None, now)
        session.add(AuditRow(at=now, who=by, deed=Deed.INVITATION_TAKEN_BACK, about=person_id, fields=[]))
        hand_over_standing_in(session, person, by, now)
