"""Finds contact details in text that is meant for the public, with their places in code points.

The text is read once as an eye reads it; then each finder takes its share, the surest first, and what is taken is gone for
the next. Every pattern has bounded repeats, and codes and accounts are believed only with the right check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from shared.contact_details.finders.accounts import find_accounts
from shared.contact_details.finders.addresses import find_addresses
from shared.contact_details.finders.emails import find_emails
from shared.contact_details.finders.english_addresses import find_english_addresses
from shared.contact_details.finders.identity_codes import find_identity_codes
from shared.contact_details.finders.links import find_links
from shared.contact_details.finders.phones import find_phones
from shared.contact_details.finders.reading import Reading, read
from shared.contact_details.finders.spelled_digits import read_digits

Finder = Callable[[str], Iterator[tuple[int, int]]]
TAKEN = "\x00"


class Kind(StrEnum):
    """What was found."""

    EMAIL = "email"
    PHONE = "phone"
    IDENTITY_CODE = "identity_code"
    IBAN = "iban"
    ADDRESS = "address"


@dataclass(frozen=True)
class Finding:
    """A contact detail in a text: code points `start` to `end`, end not included."""

    start: int
    end: int
    kind: Kind


# Links go after the kinds that may stand in one; what is left of the text has no numbers of theirs.
ORDER: tuple[tuple[Kind | None, Finder], ...] = (
    (Kind.IDENTITY_CODE, find_identity_codes),
    (Kind.EMAIL, find_emails),
    (Kind.IBAN, find_accounts),
    (None, find_links),
    (Kind.ADDRESS, find_addresses),
    (Kind.ADDRESS, find_english_addresses),
)


def find_contact_details(text: str) -> list[Finding]:
    """Everything that looks like a way to reach or identify a person, in order; findings never overlap."""
    reading = read(text)
    found: list[Finding] = []
    for kind, finder in ORDER:
        places = _apart(finder(reading.text))
        reading = Reading(_without(reading.text, places), reading.starts, reading.ends)
        found += [Finding(*reading.place(*place), kind) for place in places if kind is not None]
    spoken = read_digits(reading)
    found += [Finding(*spoken.place(*place), Kind.PHONE) for place in _apart(find_phones(spoken.text))]
    return sorted(found, key=lambda finding: finding.start)


def _apart(places: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, without those that begin within another."""
    apart: list[tuple[int, int]] = []
    for place in sorted(places):
        if not apart or place[0] >= apart[-1][1]:
            apart.append(place)
    return apart


def _without(text: str, places: list[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in places:
        pieces += [text[done:start], TAKEN * (end - start)]
        done = end
    return "".join([*pieces, text[done:]])
