"""Lets an authenticator app count, once it has shown a first code."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from services.staff.domain.deeds import Deed
from services.staff.domain.person import WrongFields
from services.staff.models import AuditRow, OneTimeCodes, Person
from services.staff.one_time_codes import opened, step_of
from services.staff.use_cases.letters import Sender, lay_sign_in_changed
from services.staff.use_cases.make_recovery_codes import hashed_recovery_codes, lay_recovery_codes
from shared.database import Database


@dataclass(frozen=True)
class FirstCode:
    """Whose app it is, and what it shows."""

    person_id: str
    typed: str = field(repr=False)


def confirm_codes(database: Database, first: FirstCode, code_key: bytes, sender: Sender, now: datetime) -> list[str]:
    """Gives the recovery codes, which are nowhere kept. Raises `WrongFields` when the code is not the app's."""
    made = hashed_recovery_codes()
    with database.writing() as session:
        person = session.get(Person, first.person_id, with_for_update=True)
        codes = session.get(OneTimeCodes, first.person_id)
        if person is None or not person.active or codes is None or codes.confirmed_at is not None:
            raise WrongFields({"code": "code_again"})
        step = step_of(opened(codes.sealed_secret, code_key), first.typed, now)
        if step is None:
            raise WrongFields({"code": "code_wrong"})
        codes.confirmed_at, codes.last_step = now, step
        lay_recovery_codes(session, person.id, made, now)
        session.add(AuditRow(at=now, who=person.id, deed=Deed.CODES_CONFIRMED, about=person.id, fields=[]))
        lay_sign_in_changed(session, person, Deed.CODES_CONFIRMED, sender, now)
    return [code.written for code in made]
