"""Takes in who works here, for the names on decisions, and for whom a request for an answer goes to."""

from __future__ import annotations

from sqlalchemy import update

from services.comments.models import ROW_LOCK, Person, Thread
from shared.contract import PersonChanged, PersonLeft
from shared.database import Database


def take_in_person(database: Database, event: PersonChanged | PersonLeft) -> None:
    """Somebody who left keeps the name on what they decided. The same version again may tell more than was kept of it."""
    with database.writing() as session:
        person = session.get(Person, event.about, with_for_update=ROW_LOCK)
        if person is not None and person.row_version > event.row_version:
            return
        known = (person.name, person.here) if person is not None else None
        if person is None:
            if isinstance(event, PersonLeft):
                return
            person = Person(id=event.about, name=event.name, roles=[])
            session.add(person)
        person.row_version = event.row_version
        person.here = isinstance(event, PersonChanged)
        if isinstance(event, PersonChanged):
            person.name, person.roles = event.name, list(event.roles)
        if known != (person.name, person.here):
            # The form below an article says whom a request for an answer goes to.
            named = update(Thread).where(Thread.contact_person == person.id)
            session.execute(named.values(rendered_version=0))
