"""Finds contact details in text that is meant for the public, with their places in code points.

Candidates are found by patterns with bounded repeats; identity codes and account numbers are believed only with the right check.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


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


AT = r"(?:\s?@\s?|\s?[(\[{]\s?(?:at|ät|miukumauku|snabel-a)\s?[)\]}]\s?|\s(?:at|ät|miukumauku|snabel-a)\s)"
DOT = r"(?:\s?\.\s?|\s?[(\[{]\s?(?:dot|piste|punkt)\s?[)\]}]\s?|\s(?:dot|piste|punkt)\s)"
EMAIL = re.compile(
    rf"(?<![\w.+-])[a-z0-9åäö][\w.+-]{{0,63}}{AT}[a-z0-9åäö][\w-]{{0,62}}(?:{DOT}[a-z0-9åäö][\w-]{{1,62}}){{1,4}}(?!\w)",
    re.IGNORECASE,
)
IDENTITY_CODE = re.compile(r"(?<![\w-])(\d{6})([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])(?![\w])", re.IGNORECASE)
IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?!\w)")
PHONE = re.compile(
    r"(?<![\w,.:§/+-])(?<!\d[ \u00a0])(?:(?:\+|00)\s?[1-9]\d{0,2}(?:[ \u00a0./-]?\(0\))?|0(?:[ \u00a0]?\d){1,3}|\(0\d{1,3}\))"
    r"(?:[ \u00a0./-]{0,2}\d){4,10}(?![\w§])(?!-\d)"
)
STREET = re.compile(
    r"(?<!\w)[A-ZÅÄÖ][\wåäö-]{1,30}(?:katu|tie|kuja|polku|väylä|aukio|tori|ranta|rinne|kaari|penger|gatan|vägen|gränden|stigen)"
    r"\s\d{1,4}(?:\s?[a-zA-Z](?:\s?\d{1,3})?)?,?\s\d{3}\s?\d{2}\s[A-ZÅÄÖ][\wåäö-]{1,30}"
)
CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
PHONE_DIGITS = range(6, 16)


def find_contact_details(text: str) -> list[Finding]:
    """Everything that looks like a way to reach or identify a person, in order; findings never overlap."""
    found: list[Finding] = []
    for kind, pattern, believed in _PATTERNS:
        for place in _matches(pattern, text, believed):
            if all(place[1] <= other.start or place[0] >= other.end for other in found):
                found.append(Finding(*place, kind))
    return sorted(found, key=lambda finding: finding.start)


def _matches(pattern: re.Pattern[str], text: str, believed: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        if believed(match.group()):
            yield match.span()


def _is_identity_code(text: str) -> bool:
    match = IDENTITY_CODE.fullmatch(text)
    return match is not None and CHECK[int(match[1] + match[3]) % 31] == match[4].upper()


def _is_iban(text: str) -> bool:
    plain = re.sub(r"[ -]", "", text).upper()
    if not 15 <= len(plain) <= 34:
        return False
    return int("".join(str(int(character, 36)) for character in plain[4:] + plain[:4])) % 97 == 1


def _is_phone(text: str) -> bool:
    return sum(character.isdigit() for character in text) in PHONE_DIGITS


def _anything(_text: str) -> bool:
    return True


_PATTERNS: tuple[tuple[Kind, re.Pattern[str], Callable[[str], bool]], ...] = (
    (Kind.IDENTITY_CODE, IDENTITY_CODE, _is_identity_code),
    (Kind.IBAN, IBAN, _is_iban),
    (Kind.EMAIL, EMAIL, _anything),
    (Kind.ADDRESS, STREET, _anything),
    (Kind.PHONE, PHONE, _is_phone),
)
