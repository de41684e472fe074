"""Takes a person's photo away."""

from __future__ import annotations

from datetime import datetime

from services.staff.domain.person import PHOTO, Doer
from services.staff.models import Portrait
from services.staff.use_cases.hold_person import hold_person, note_change
from shared.database import Database


def remove_portrait(database: Database, person_id: str, by: Doer, now: datetime) -> None:
    """Does nothing when there is none. Raises `NoSuchPerson`."""
    with database.writing() as session:
        person = hold_person(session, person_id)
        kept = session.get(Portrait, person_id)
        if kept is None:
            return
        session.delete(kept)
        note_change(session, person, [PHOTO], by, now)
