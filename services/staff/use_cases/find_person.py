"""One colleague, by id or by address."""

from __future__ import annotations

from sqlalchemy import select

from services.staff.domain.person import Colleague, fold_email
from services.staff.models import Person
from shared.database import Database


def find_person(database: Database, *, person_id: str | None = None, email: str | None = None) -> Colleague | None:
    """The person, also one who left; None when there is nobody of that id or address."""
    wanted = Person.id == person_id if person_id is not None else Person.email_folded == fold_email(email or "")
    with database.reading() as session:
        person = session.scalar(select(Person).where(wanted))
        return person.as_colleague() if person else None
