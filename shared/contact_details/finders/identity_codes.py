"""Personal identity codes of Finland, by their check character, and personal and coordination numbers of Sweden, by Luhn."""

from __future__ import annotations

import re
from collections.abc import Iterator

CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
FINNISH = re.compile(
    r"(?<![^\W_])(\d\d)([. ]?)(\d\d)\2(\d\d) ?([-+A-FU-Y]?) ?(\d{3}) ?([0-9A-FHJ-NPR-Y])(?![^\W_])(?!-\d)",
    re.IGNORECASE,
)
SWEDISH = re.compile(r"(?<![^\W_])(?<!\d[-.])((?:18|19|20)?)(\d\d)(\d\d)(\d\d)( ?[-+]? ?)(\d{4})(?![^\W_])(?!-\d)")
NAMED = re.compile(
    r"person(?:al|al identity)?[ -]?(?:n|b)|hetu|henkilötunnu|sotu|samordning|identity|ssn|pnr", re.IGNORECASE
)
NEAR = 30


def find_identity_codes(text: str) -> Iterator[tuple[int, int]]:
    for match in FINNISH.finditer(text):
        if _is_finnish(match):
            yield match.span()
    for match in SWEDISH.finditer(text):
        if _is_swedish(match):
            yield match.span()


def _is_finnish(match: re.Match[str]) -> bool:
    day, _, month, year, sign, number, check = match.groups()
    if not sign and check.isdigit():
        return False
    return _is_day(month, day) and CHECK[int(day + month + year + number) % 31] == check.upper()


def _is_swedish(match: re.Match[str]) -> bool:
    century, year, month, day, sign, number = match.groups()
    if not (_is_day(month, day) or _is_day(month, str(int(day) - 60))) or not _luhn(year + month + day + number):
        return False
    # Ten digits in a row are as likely a phone number or an order; they need their name beside them.
    return bool(sign or century) or NAMED.search(match.string, max(0, match.start() - NEAR), match.start()) is not None


def _is_day(month: str, day: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0
