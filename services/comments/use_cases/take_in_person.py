"""Takes in who works here, for the names on decisions."""

from __future__ import annotations

from services.comments.models import ROW_LOCK, Person
from shared.contract import PersonChanged, PersonLeft
from shared.database import Database


def take_in_person(database: Database, event: PersonChanged | PersonLeft) -> None:
    """Somebody who left keeps the name on what they decided. The same version again may tell more than was kept of it."""
    with database.writing() as session:
        person = session.get(Person, event.about, with_for_update=ROW_LOCK)
        if person is not None and person.row_version > event.row_version:
            return
        if person is None:
            if isinstance(event, PersonLeft):
                return
            person = Person(id=event.about, name=event.name, roles=[])
            session.add(person)
        person.row_version = event.row_version
        person.here = isinstance(event, PersonChanged)
        if isinstance(event, PersonChanged):
            person.name, person.roles = event.name, list(event.roles)
