"""Phone numbers: groups of digits that begin as a number does, are as long as one, and are not plainly something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from shared.contact_details.finders.look_alikes import is_sum, looks_otherwise
from shared.contact_details.finders.phone_candidates import Candidate, candidate_at
from shared.contact_details.finders.phone_plans import (
    domestic_lengths,
    international_lengths,
    well_grouped,
)
from shared.contact_details.finders.phone_words import announced, counted, named_otherwise
from shared.contact_details.finders.spelled_digits import SAID

GROUP = re.compile(r"\d+")
# What a number may follow with a space only, though it ends in a digit: a day, an hour.
DAY, HOUR = r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{4}-\d\d-\d\d", r"\d{1,2}[.:]\d\d|\b(?:klo|kl\.?|at) \d{1,2}"
MOMENT = re.compile(rf"(?:{DAY}|{HOUR}) \Z", re.IGNORECASE)
# What may follow a number: the hours at which it answers, a day.
AFTERWARDS = re.compile(r"\d{1,2}(?:[.:]\d\d)? ?- ?\d{1,2}(?:[.:]\d\d)?(?![\w-])|\d{1,2}\.\d{1,2}\.")
INTERNET = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?!\d)")
PUBLIC_HELP = re.compile(r"11[268]|116\d{3}|911|999|1177|11414|113\d\d")


def find_phones(text: str) -> Iterator[tuple[int, int]]:
    places = [match.span() for match in GROUP.finditer(text)]
    expected = announced(text) if places else frozenset[int]()
    done, index = 0, 0
    while index < len(places):
        candidate = candidate_at(text, places, index, done, expected)
        number = _number(candidate) if candidate else None
        if number is None:
            index += 1
            continue
        done = number.end
        yield number.start, done
        index += len(number.places)


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
    digits = candidate.digits
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
    before = number.text[max(0, number.start - 2) : number.start]
    beside, further = before[-1:], before[:-1]
    if beside == " " and further.isdigit():
        at_a_moment = MOMENT.search(number.text, max(0, number.start - 12), number.start) is not None
        return number.plus or at_a_moment or (number.is_mobile and not is_sum(number.written, number.groups))
    if beside in {"-", "/", ".", ",", ":", "_"}:
        return not further.isdigit() and (beside not in "-/_" or not further.isalpha())
    return not (beside.isalnum() or beside in {"#", "§", "€", "$", "£", "^"})


def _ends_there(candidate: Candidate, number: Candidate) -> bool:
    end = number.end
    after = number.text[end : end + 2]
    if after[:1].isalnum() or (after[:1] == "_" and after[1:].isalnum()) or (after[:1] == "," and after[1:].isdigit()):
        return False
    if counted(number.text, end) and not number.is_mobile:
        return False
    if len(number.places) == len(candidate.places):
        return True
    gap_end, _ = candidate.places[len(number.places)]
    following, gap = number.text[gap_end], number.text[end:gap_end]
    if gap == " " and AFTERWARDS.match(number.text, gap_end):
        return True
    return following == "0" or gap_end - end > 1 or (number.is_mobile and gap in {" ", SAID})


def _believed(number: Candidate) -> bool:
    groups, digits = number.groups, number.digits
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
    if number.is_mobile and number.announced:
        return False
    internet = not number.is_mobile and INTERNET.match(number.text, number.start) is not None
    return internet or looks_otherwise(number.written, number.groups)
