"""One person's photo, and who may see it."""

from __future__ import annotations

from dataclasses import dataclass, field

from services.staff.domain.person import PHOTO
from services.staff.models import Person, Portrait
from shared.database import Database


@dataclass(frozen=True)
class SeenPortrait:
    """`public` says that the person shows it to readers."""

    mark: str
    image: bytes = field(repr=False)
    public: bool


def see_portrait(database: Database, person_id: str) -> SeenPortrait | None:
    with database.reading() as session:
        portrait, person = session.get(Portrait, person_id), session.get(Person, person_id)
        if portrait is None or person is None or not person.active:
            return None
        return SeenPortrait(portrait.mark, portrait.image, PHOTO in person.public)
