"""Lays what is true of a person now into the outbox, in the transaction of the change."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.staff.models import Outbox, Person
from shared import outbox
from shared.contract import Event, PersonChanged, PersonLeft


def announce(session: Session, person: Person, now: datetime) -> None:
    outbox.add(session, Outbox, event_of(person), now)


def event_of(person: Person) -> Event:
    """The whole state of the person, with only what they made public in clear."""
    if not person.active:
        return PersonLeft(person.id, person.row_version, successor=person.successor_id)
    particulars = person.as_colleague().particulars
    return PersonChanged(
        person.id, person.row_version, name=particulars.name, title=particulars.title, roles=particulars.roles,
        languages=particulars.languages, card=particulars.card, sealed_address=person.sealed_address,
    )  # fmt: skip
