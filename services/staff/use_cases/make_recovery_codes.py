"""Makes a person's recovery codes anew; the earlier ones count no more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from services.staff.domain.deeds import Deed
from services.staff.domain.person import NoSuchPerson
from services.staff.domain.recovery import Recovery, new_recovery_codes
from services.staff.models import AuditRow, OneTimeCodes, Person, RecoveryCode
from services.staff.passwords import hash_password
from services.staff.use_cases.letters import Sender, lay_sign_in_changed
from shared.database import Database


def make_recovery_codes(database: Database, person_id: str, sender: Sender, now: datetime) -> list[str]:
    """As they are written on paper; they are nowhere kept. Raises `NoSuchPerson` for somebody without app codes."""
    made = hashed_recovery_codes()
    with database.writing() as session:
        person = session.get(Person, person_id, with_for_update=True)
        codes = session.get(OneTimeCodes, person_id)
        if person is None or not person.active or codes is None or codes.confirmed_at is None:
            raise NoSuchPerson
        lay_recovery_codes(session, person_id, made, now)
        lay_sign_in_changed(session, person, Deed.RECOVERY_CODES_MADE, sender, now)
    return [code.written for code in made]


def hashed_recovery_codes() -> dict[Recovery, str]:
    """New codes with their hashes: made before a transaction begins, for hashing takes its time."""
    return {code: hash_password(code.rest) for code in new_recovery_codes()}


def lay_recovery_codes(session: Session, person_id: str, made: dict[Recovery, str], now: datetime) -> None:
    session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person_id))
    session.add_all(
        RecoveryCode(person_id=person_id, label=code.label, hashed=hashed, made_at=now, used_at=None)
        for code, hashed in made.items()
    )
    session.add(AuditRow(at=now, who=person_id, deed=Deed.RECOVERY_CODES_MADE, about=person_id, fields=[]))
