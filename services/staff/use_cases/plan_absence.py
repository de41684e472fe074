"""Notes when a colleague is on leave and who stands in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.staff.domain.absence import Absence, absence_faults, settled
from services.staff.domain.person import Doer, WrongFields
from services.staff.models import Person
from services.staff.use_cases.hold_person import hold_person, note_change
from shared.database import Database


@dataclass(frozen=True)
class PlannedAbsence:
    """Whose, the version that was seen, and the leave as it is to be; an empty one ends it."""

    person_id: str
    row_version: int
    absence: Absence


def plan_absence(database: Database, planned: PlannedAbsence, by: Doer, now: datetime) -> None:
    """Raises `WrongFields`, `NoSuchPerson` or `StalePerson`. What changes nothing leaves no trace."""
    with database.writing() as session:
        person = hold_person(session, planned.person_id, planned.row_version)
        others = set(session.scalars(select(Person.id).where(Person.active, Person.id != person.id)))
        if faults := absence_faults(planned.absence, others):
            raise WrongFields(faults)
        wanted = settled(planned.absence)
        if wanted == person.as_colleague().absence:
            return
        person.away_from, person.away_until = wanted.away_from, wanted.away_until
        person.stand_in_id = wanted.stand_in
        note_change(session, person, ["away"], by, now)
