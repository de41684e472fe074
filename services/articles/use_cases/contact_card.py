"""Reads a colleague's contact card, and while they are on leave the card of whoever stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from services.articles.domain.languages import said
from services.articles.domain.leave import is_away
from services.articles.domain.shown import Absence, Card
from services.articles.models import Person


def contact_card(session: Session, person_id: str | None, language: str, today: date) -> Card | None:
    """None where nobody is named, or who was has left."""
    line = list(_line_of(session, person_id, today))
    if not line or line[0].left:
        return None
    card = _card(line[0], language)
    if not _is_away(line[0], today):
        return card
    here = next((each for each in line if not each.left and not _is_away(each, today)), None)
    return replace(card, absence=Absence(line[0].away_until, _card(here, language) if here else None))


def _line_of(session: Session, person_id: str | None, today: date) -> Iterator[Person]:
    """The person, then whoever stands in for them or succeeded them, and so on; a circle ends where it began."""
    seen: set[str] = set()
    while person_id is not None and person_id not in seen and (person := session.get(Person, person_id)) is not None:
        seen.add(person_id)
        yield person
        person_id = person.stand_in if _is_away(person, today) else person.successor


def _is_away(person: Person, today: date) -> bool:
    return not person.left and is_away(person.away_from, person.away_until, today)


def _card(person: Person, language: str) -> Card:
    photo = person.card.get("photo", "")
    return Card(
        person.name, said(person.title, language), person.card.get("phone", ""), person.card.get("email", ""),
        # A picture from elsewhere would tell that elsewhere who reads here.
        photo if photo.startswith("/") and not photo.startswith("//") else "",
    )  # fmt: skip
