"""Checks a code of the second step: one of the app, or a recovery code."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from services.staff.domain.deeds import Deed
from services.staff.domain.person import Colleague
from services.staff.domain.recovery import read_recovery_code
from services.staff.models import AuditRow, OneTimeCodes, Person, RecoveryCode
from services.staff.one_time_codes import opened, step_of
from services.staff.passwords import matches
from services.staff.use_cases.letters import Sender, lay_sign_in_changed
from shared.database import Database


def check_code(database: Database, person_id: str, typed: str, code_key: bytes, now: datetime) -> Colleague | None:
    """The person, or None. No app code counts twice, nor an older one after it; of two who come at once, one gets in."""
    with database.reading() as session:
        codes = session.get(OneTimeCodes, person_id)
        secret = opened(codes.sealed_secret, code_key) if codes and codes.confirmed_at else ""
    step = step_of(secret, typed, now) if secret else None
    with database.writing() as session:
        person = session.get(Person, person_id)
        right = False
        if step is not None and person is not None and person.active:
            right = session.scalar(
                update(OneTimeCodes)
                .where(OneTimeCodes.person_id == person_id, OneTimeCodes.last_step < step)
                .values(last_step=step)
                .returning(OneTimeCodes.person_id)
            ) is not None  # fmt: skip
        deed = Deed.CODE_ACCEPTED if right else Deed.CODE_REFUSED
        session.add(AuditRow(at=now, who=person_id if right else None, deed=deed, about=person_id, fields=[]))
        return person.as_colleague() if right and person is not None else None


def check_recovery_code(
    database: Database, person_id: str, typed: str, sender: Sender, now: datetime
) -> Colleague | None:
    """The person, or None. A code works once, and its person is told that it was used."""
    code = read_recovery_code(typed)
    with database.reading() as session:
        row = session.get(RecoveryCode, (person_id, code.label)) if code else None
        kept = row.hashed if row is not None and row.used_at is None else None
    # No transaction is open while the hash takes its time.
    right = matches(kept, code.rest if code else "")
    with database.writing() as session:
        person = session.get(Person, person_id)
        if right and code is not None and person is not None and person.active:
            right = session.scalar(
                update(RecoveryCode)
                .where(
                    RecoveryCode.person_id == person_id, RecoveryCode.label == code.label, RecoveryCode.hashed == kept,
                    RecoveryCode.used_at.is_(None),
                )
                .values(used_at=now)
                .returning(RecoveryCode.label)
            ) is not None  # fmt: skip
        deed = Deed.RECOVERY_CODE_USED if right else Deed.CODE_REFUSED
        session.add(AuditRow(at=now, who=person_id if right else None, deed=deed, about=person_id, fields=[]))
        if not right or person is None or not person.active:
            return None
        lay_sign_in_changed(session, person, deed, sender, now)
        return person.as_colleague()
