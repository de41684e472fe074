"""Does away with a person's app codes and recovery codes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Doer, NoSuchPerson
from services.staff.models import AuditRow, OneTimeCodes, Person, RecoveryCode
from services.staff.use_cases.letters import Sender, lay_sign_in_changed
from shared.database import Database


def switch_codes_off(database: Database, person_id: str, sender: Sender, by: Doer, now: datetime) -> None:
    """Raises `NoSuchPerson`. One that never counted goes without a word."""
    with database.writing() as session:
        person = session.get(Person, person_id, with_for_update=True)
        if person is None or not person.active:
            raise NoSuchPerson
        codes = session.get(OneTimeCodes, person_id)
        counted = codes is not None and codes.confirmed_at is not None
        session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person_id))
        session.execute(delete(OneTimeCodes).where(OneTimeCodes.person_id == person_id))
        if counted:
            session.add(AuditRow(at=now, who=by, deed=Deed.CODES_OFF, about=person_id, fields=[]))
            lay_sign_in_changed(session, person, Deed.CODES_OFF, sender, now)
