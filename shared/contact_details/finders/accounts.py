"""Account numbers (IBAN) of every country that has them, in any grouping, by length and check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

LENGTHS = {
    15: "NO", 16: "BE", 18: "DK FO FI GL NL SD FK", 19: "MK SI", 20: "AT BA EE KZ LT LU XK MN",
    21: "HR LV LI CH", 22: "BG BH CR GE DE IE ME RS GB VA", 23: "IL AE IQ TL GI OM SO",
    24: "AD CZ MD PK RO SA SK ES SE TN VG", 25: "PT LY ST", 26: "IS TR", 27: "FR GR IT MC MR SM BI DJ",
    28: "AL AZ BY CY DO SV GT HU LB NI PL", 29: "BR EG PS QA UA", 30: "JO KW MU YE", 31: "MT SC", 32: "LC",
    33: "RU",
}  # fmt: skip
LENGTH_OF = {country: length for length, countries in LENGTHS.items() for country in countries.split()}
BEGINNING = re.compile(r"(?<![^\W_])([A-Za-z]{2})[ -]?\d[ ]?\d")
GAP = re.compile(r"[ .-]{0,2}")


def find_accounts(text: str) -> Iterator[tuple[int, int]]:
    for match in BEGINNING.finditer(text):
        length = LENGTH_OF.get(match[1].upper())
        end = _end(text, match.start(), length) if length else None
        if end is not None and _checks(text[match.start() : end]):
            yield match.start(), end


def _end(text: str, start: int, length: int) -> int | None:
    """Where that many letters and digits end, if a word ends there."""
    place = start
    for taken in range(length):
        if taken:
            gap = GAP.match(text, place)
            place = gap.end() if gap else place
        if not (text[place : place + 1].isascii() and text[place : place + 1].isalnum()):
            return None
        place += 1
    return None if text[place : place + 1].isalnum() else place


def _checks(written: str) -> bool:
    plain = re.sub(r"[ .-]", "", written)
    return int("".join(str(int(character, 36)) for character in plain[4:] + plain[:4])) % 97 == 1
