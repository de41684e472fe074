"""To whom a contact request goes: the person it names, or whoever stands in, down to the address of last resort."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from services.notify.domain.leave import Leave


class Why(StrEnum):
    """Why a letter comes to somebody; the letter says so."""

    CONTACT_PERSON = "contact_person"
    SUCCESSOR = "successor"
    STAND_IN = "stand_in"
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
    leave: Leave | None = None
    stand_in: str | None = None

    @property
    def can_answer(self) -> bool:
        return self.active and self.reachable

    def is_away(self, today: date) -> bool:
        """On leave; who has left is not."""
        return self.active and self.leave is not None and self.leave.covers(today)


@dataclass(frozen=True)
class Route:
    """A person, or none for the address of last resort. `stands_in_for` is on leave, where that is why."""

    person: str | None
    why: Why
    stands_in_for: str | None = None


def find_route(
    contact_person: str | None, language: str, colleagues: Sequence[Colleague], today: date, *, has_fallback: bool
) -> Route | None:
    """None when nobody can be reached. First among those who are here today; if none is, it waits in somebody's own mail."""
    line = list(_line_of(contact_person, {each.id: each for each in colleagues}, today))
    reachable = [each for each in colleagues if each.can_answer]
    for whoever in ([each for each in reachable if not each.is_away(today)], reachable):
        if route := _along(line, whoever, today) or _by_role(language, whoever):
            return route
    return Route(None, Why.FALLBACK) if has_fallback else None


def _along(line: Sequence[Colleague], whoever: Sequence[Colleague], today: date) -> Route | None:
    """The first in line who is among these."""
    for before, colleague in zip((None, *line), line, strict=False):
        if colleague in whoever:
            return _handed_on(before, colleague, today)
    return None


def _by_role(language: str, whoever: Sequence[Colleague]) -> Route | None:
    for role, why in (("contact", Why.CONTACT), ("admin", Why.ADMIN)):
        if found := _best(language, (each for each in whoever if role in each.roles)):
            return Route(found.id, why)
    return None


def _line_of(person: str | None, everybody: Mapping[str, Colleague], today: date) -> Iterator[Colleague]:
    """The person, then whoever stands in for them or succeeded them, and so on; a circle ends where it began."""
    seen: set[str] = set()
    while person is not None and person not in seen and (colleague := everybody.get(person)) is not None:
        seen.add(person)
        yield colleague
        person = colleague.stand_in if colleague.is_away(today) else colleague.successor


def _handed_on(before: Colleague | None, colleague: Colleague, today: date) -> Route:
    """`before` is whom they have it from; nobody when they were asked themselves."""
    if before is None:
        return Route(colleague.id, Why.CONTACT_PERSON)
    if before.is_away(today):
        return Route(colleague.id, Why.STAND_IN, before.id)
    return Route(colleague.id, Why.SUCCESSOR)


def _best(language: str, colleagues: Iterable[Colleague]) -> Colleague | None:
    """Somebody who speaks the reader's language before somebody who does not; then who has been here longest."""
    return min(colleagues, key=lambda each: (language not in each.languages, each.id), default=None)
