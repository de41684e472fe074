"""Lays what is true of a person now into the outbox, in the transaction of the change."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.staff.domain.person import PHOTO
from services.staff.domain.photo import photo_address
from services.staff.models import Outbox, Person, Portrait
from shared import outbox
from shared.contract import Event, PersonChanged, PersonLeft


def announce(session: Session, person: Person, now: datetime) -> None:
    shows_photo = person.active and PHOTO in person.public
    mark = session.scalar(select(Portrait.mark).where(Portrait.person_id == person.id)) if shows_photo else None
    outbox.add(session, Outbox, event_of(person, mark), now)


def event_of(person: Person, mark: str | None = None) -> Event:
    """The whole state of the person, with only what they made public in clear. `mark` is that of a public photo."""
    if not person.active:
        return PersonLeft(person.id, person.row_version, successor=person.successor_id)
    particulars = person.as_colleague().particulars
    photo = {PHOTO: photo_address(person.id, mark)} if mark else {}
    return PersonChanged(
        person.id, person.row_version, name=particulars.name, title=particulars.title, roles=particulars.roles,
        languages=particulars.languages, card=particulars.card | photo, sealed_address=person.sealed_address,
        away_from=_written(person.away_from), away_until=_written(person.away_until), stand_in=person.stand_in_id,
    )  # fmt: skip


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None
