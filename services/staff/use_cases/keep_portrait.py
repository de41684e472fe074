"""Keeps a person's photo, in the place of an earlier one."""

from __future__ import annotations

from datetime import datetime

from services.staff.domain.person import PHOTO, Doer, WrongFields
from services.staff.models import Portrait
from services.staff.portraits import NoPortrait, drawn_portrait, mark_of
from services.staff.use_cases.hold_person import hold_person, note_change
from shared.database import Database


def keep_portrait(database: Database, person_id: str, raw: bytes, by: Doer, now: datetime) -> None:
    """Raises `WrongFields` for what is no photo, and `NoSuchPerson`."""
    try:
        image = drawn_portrait(raw)  # Before the transaction: drawing takes its time.
    except NoPortrait as refused:
        raise WrongFields({PHOTO: refused.key}) from refused
    mark = mark_of(image)
    with database.writing() as session:
        person = hold_person(session, person_id)
        kept = session.get(Portrait, person_id)
        if kept is not None and kept.mark == mark:
            return
        session.merge(Portrait(person_id=person_id, mark=mark, image=image))
        note_change(session, person, [PHOTO], by, now)
