"""Who works here, and who did."""

from __future__ import annotations

from sqlalchemy import select

from services.staff.domain.person import Colleague
from services.staff.models import Person
from shared.database import Database


def list_people(database: Database) -> list[Colleague]:
    """Everybody by name; those who left come last."""
    with database.reading() as session:
        found = [person.as_colleague() for person in session.scalars(select(Person))]
    return sorted(found, key=lambda each: (not each.active, each.name.casefold(), each.id))
