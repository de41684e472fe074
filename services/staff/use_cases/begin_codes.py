"""Makes the secret of an authenticator app, which counts only after the app has shown a first code."""

from __future__ import annotations

from datetime import datetime

from services.staff.domain.person import NoSuchPerson
from services.staff.models import OneTimeCodes, Person
from services.staff.one_time_codes import new_secret, sealed
from shared.database import Database


def begin_codes(database: Database, person_id: str, code_key: bytes, now: datetime) -> None:
    """One that waited is replaced; one that counts already stays. Raises `NoSuchPerson`."""
    made = sealed(new_secret(), code_key)
    with database.writing() as session:
        person = session.get(Person, person_id, with_for_update=True)
        if person is None or not person.active:
            raise NoSuchPerson
        codes = session.get(OneTimeCodes, person_id)
        if codes is None:
            codes = OneTimeCodes(person_id=person_id, confirmed_at=None)
            session.add(codes)
        if codes.confirmed_at is None:
            codes.sealed_secret, codes.made_at, codes.last_step = made, now, 0
