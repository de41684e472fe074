"""To whom a contact request goes: the person it names, or whoever stands in, down to the address of last resort."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a letter comes to somebody; the letter says so."""

    CONTACT_PERSON = "contact_person"
    SUCCESSOR = "successor"
    CONTACT = "contact"
    ADMIN = "admin"
    FALLBACK = "fallback"


@dataclass(frozen=True)
class Colleague:
    """Somebody who works here, or did. `reachable`: we know a mail address that we can open."""

    id: str
    roles: tuple[str, ...]
    languages: tuple[str, ...]
    active: bool
    reachable: bool
    successor: str | None = None

    @property
    def can_answer(self) -> bool:
        return self.active and self.reachable


@dataclass(frozen=True)
class Route:
    """A person, or none for the address of last resort."""

    person: str | None
    why: Why


def find_route(
    contact_person: str | None, language: str, colleagues: Sequence[Colleague], *, has_fallback: bool
) -> Route | None:
    """None when nobody can be reached."""
    everybody = {colleague.id: colleague for colleague in colleagues}
    for steps, colleague in enumerate(_line_of(contact_person, everybody)):
        if colleague.can_answer:
            return Route(colleague.id, Why.SUCCESSOR if steps else Why.CONTACT_PERSON)
    for role, why in (("contact", Why.CONTACT), ("admin", Why.ADMIN)):
        if found := _best(language, (each for each in colleagues if each.can_answer and role in each.roles)):
            return Route(found.id, why)
    return Route(None, Why.FALLBACK) if has_fallback else None


def _line_of(person: str | None, everybody: Mapping[str, Colleague]) -> Iterator[Colleague]:
    """The person, their successor, that one's successor; a circle ends where it began."""
    seen: set[str] = set()
    while person is not None and person not in seen and (colleague := everybody.get(person)) is not None:
        seen.add(person)
        yield colleague
        person = colleague.successor


def _best(language: str, colleagues: Iterable[Colleague]) -> Colleague | None:
    """Somebody who speaks the reader's language before somebody who does not; then who has been here longest."""
    return min(colleagues, key=lambda each: (language not in each.languages, each.id), default=None)
