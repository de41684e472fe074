"""Groups of digits that may be a phone number: where they begin, what leads in to them, what joins them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shared.contact_details.finders.phone_plans import MOBILE, NORTH_AMERICAN, SWEDISH_MOBILE

GAP = re.compile(r"(?:[ .\-/*()\[\]_~|\x01]{1,4}|\x01{1,9})\Z")
BEFORE = re.compile(r"(?:(\+)[ \x01]?|[(\[] ?(\+?) ?)\Z")
MOST_GROUPS, MOST_LENGTH = 15, 48


@dataclass(frozen=True, slots=True)
class Candidate:
    """Groups of digits that follow one another, with what leads in to them."""

    text: str
    start: int
    places: tuple[tuple[int, int], ...]
    plus: bool
    announced: bool

    @property
    def groups(self) -> list[str]:
        return [self.text[start:end] for start, end in self.places]

    def first(self, count: int) -> Candidate:
        return Candidate(self.text, self.start, self.places[:count], self.plus, self.announced)

    @property
    def digits(self) -> str:
        return "".join(self.groups)

    @property
    def end(self) -> int:
        return self.places[-1][1]

    @property
    def is_mobile(self) -> bool:
        """Ten digits as a Finnish or Swedish mobile has them: hardly anything else looks so."""
        return len(self.digits) == 10 and (MOBILE.match(self.digits) or SWEDISH_MOBILE.match(self.digits)) is not None

    @property
    def written(self) -> str:
        return self.text[self.places[0][0] : self.places[-1][1]]


def candidate_at(
    text: str, places: Sequence[tuple[int, int]], index: int, done: int, expected: frozenset[int]
) -> Candidate | None:
    """What may be a number from this group of digits on; nothing where no number begins so."""
    start = places[index][0]
    lead = BEFORE.search(text, max(done, start - 3), start)
    begin = lead.start() if lead else start
    called = begin in expected or start in expected
    plus = bool(lead and (lead[1] or lead[2]))
    if not (called or plus or text[start] == "0" or _may_stand_alone(text, start)):
        return None
    taken = [places[index]]
    for place in places[index + 1 : index + MOST_GROUPS]:
        gap = text[taken[-1][1] : place[0]]
        if not _joins(gap, taken, text) or place[1] - taken[0][0] > MOST_LENGTH:
            break
        taken.append(place)
    # A bracket belongs to the number when it closes within it.
    if lead and not lead[1] and not re.match(r"[^()\[\]]*[)\]]", text[start : taken[-1][1]]):
        begin = lead.start(2) if lead[2] else start
    return Candidate(text, begin, tuple(taken), plus, called)


def _may_stand_alone(text: str, start: int) -> bool:
    return text.startswith("358", start) or NORTH_AMERICAN.match(text, start) is not None


def _joins(gap: str, taken: Sequence[tuple[int, int]], text: str) -> bool:
    if GAP.match(gap):
        return True
    first = text[taken[0][0] : taken[0][1]]
    return len(taken) == 1 and gap in {", ", ",", ":", ": "} and MOBILE.fullmatch(first) is not None
