"""Lays everybody into the outbox again: for readers who lost everything."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.staff.models import Person
from services.staff.use_cases.announce import announce
from shared.database import Database


def replay(database: Database, now: datetime) -> int:
    """Gives how many events were laid in."""
    with database.writing() as session:
        people = session.scalars(select(Person).order_by(Person.id)).all()
        for person in people:
            announce(session, person, now)
    return len(people)
