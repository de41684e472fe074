"""Phone numbers: groups of digits that begin as a number does, are as long as one, and are not plainly something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shared.contact_details.finders.look_alikes import is_sum, looks_otherwise
from shared.contact_details.finders.phone_plans import (
    MOBILE,
    NORTH_AMERICAN,
    SWEDISH_MOBILE,
    domestic_lengths,
    international_lengths,
    well_grouped,
)  # fmt: skip
from shared.contact_details.finders.phone_words import announced, counted, named_otherwise
from shared.contact_details.finders.spelled_digits import SAID

GROUP = re.compile(r"\d+")
GAP = re.compile(r"(?:[ .\-/*()\[\]_~|\x01]{1,4}|\x01{1,9})\Z")
BEFORE = re.compile(r"(?:(\+)[ \x01]?|[(\[] ?(\+?) ?)\Z")
# What a number may follow with a space only, though it ends in a digit: a day, an hour.
DAY, HOUR = r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{4}-\d\d-\d\d", r"\d{1,2}[.:]\d\d|\b(?:klo|kl\.?|at) \d{1,2}"
MOMENT = re.compile(rf"(?:{DAY}|{HOUR}) \Z", re.IGNORECASE)
INTERNET = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?!\d)")
MOST_GROUPS, MOST_DIGITS = 15, 16
PUBLIC_HELP = re.compile(r"11[268]|116\d{3}|911|999|1177|11414|113\d\d")


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
    def written(self) -> str:
        return self.text[self.places[0][0] : self.places[-1][1]]


def find_phones(text: str) -> Iterator[tuple[int, int]]:
    places = [match.span() for match in GROUP.finditer(text)]
    expected = announced(text) if places else frozenset[int]()
    done, index = 0, 0
    while index < len(places):
        candidate = _candidate(text, places, index, done, expected)
        number = _number(candidate) if candidate else None
        if number is None:
            index += 1
            continue
        done = _end(number)
        yield number.start, done
        index += len(number.places)


def _candidate(
    text: str, places: Sequence[tuple[int, int]], index: int, done: int, expected: frozenset[int]
) -> Candidate | None:
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
        if not _joins(gap, taken, text) or place[1] - taken[0][0] > 3 * MOST_DIGITS:
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
    return (
        gap in {", ", ",", ":", ": "}
        and len(taken) == 1
        and MOBILE.fullmatch(text[taken[0][0] : taken[0][1]]) is not None
    )


def _number(candidate: Candidate) -> Candidate | None:
    """The candidate, cut to where its number ends; nothing when it is none."""
    ends = _ends(candidate.groups)
    for length in _lengths(candidate):
        if length in ends:
            number = candidate.first(ends[length])
            if _stands_free(number) and _ends_there(candidate, number) and _believed(number):
                return number
    return None


def _ends(groups: Sequence[str]) -> dict[int, int]:
    """After how many groups there are that many digits."""
    ends, total = {}, 0
    for count, group in enumerate(groups, 1):
        total += len(group)
        ends[total] = count
    return ends


def _lengths(candidate: Candidate) -> tuple[int, ...]:
    digits = "".join(candidate.groups)[: MOST_DIGITS + 2]
    if candidate.plus:
        return international_lengths(digits)
    if digits.startswith("00"):
        return tuple(2 + length for length in international_lengths(digits[2:]))
    if digits.startswith("0"):
        return domestic_lengths(digits) + ((6,) if candidate.announced else ())
    if candidate.announced:
        return tuple(range(15, 5, -1))
    if digits.startswith("358"):
        return international_lengths(digits)[:1] if re.match(r"358(?:4|50)", digits) else ()
    return (11,) if digits.startswith("1") else (10,)


def _stands_free(number: Candidate) -> bool:
    """Whether nothing before it makes it a part of something else."""
    if number.announced:
        return True
    beside, further = (
        number.text[number.start - 1 : number.start],
        number.text[max(0, number.start - 2) : number.start - 1],
    )
    if beside == " ":
        apart = number.plus or MOMENT.search(number.text, max(0, number.start - 12), number.start)
        return (
            bool(apart) or not further.isdigit() or (_is_mobile(number) and not is_sum(number.written, number.groups))
        )
    if beside in {"-", "/", ".", ",", ":", "_"}:
        return not further.isdigit() and (beside not in "-/_" or not further.isalpha())
    return not (beside.isalnum() or beside in {"#", "§", "€", "$", "£", "^"})


def _is_mobile(number: Candidate) -> bool:
    digits = "".join(number.groups)
    return len(digits) == 10 and (MOBILE.match(digits) or SWEDISH_MOBILE.match(digits)) is not None


def _ends_there(candidate: Candidate, number: Candidate) -> bool:
    end = number.places[-1][1]
    after = number.text[end : end + 2]
    if after[:1].isalnum() or (after[:1] == "_" and after[1:].isalnum()) or (after[:1] == "," and after[1:].isdigit()):
        return False
    if counted(number.text, end) and not _is_mobile(number):
        return False
    if len(number.places) == len(candidate.places):
        return True
    gap_end, _ = candidate.places[len(number.places)]
    following, gap = number.text[gap_end], number.text[end:gap_end]
    return following == "0" or gap_end - end > 1 or (_is_mobile(number) and gap in {" ", SAID})


def _believed(number: Candidate) -> bool:
    groups, digits = number.groups, "".join(number.groups)
    if _looks_otherwise(number):
        return False
    if number.plus:
        return "." not in number.written or len(groups) > 2
    if named_otherwise(number.text, number.start) or PUBLIC_HELP.fullmatch(digits):
        return False
    if digits.startswith("00"):
        return len(groups) > 1 or digits.startswith(("00358", "0046"))
    if digits[0] == "0":
        return number.announced or well_grouped(groups, said=SAID in number.written)
    return not (number.announced and is_sum(number.written, groups))


def _looks_otherwise(number: Candidate) -> bool:
    if _is_mobile(number) and number.announced:
        return False
    internet = not _is_mobile(number) and INTERNET.match(number.text, number.start) is not None
    return internet or looks_otherwise(number.written, number.groups)


def _end(number: Candidate) -> int:
    return number.places[-1][1]
