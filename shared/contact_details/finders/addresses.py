"""Street addresses of Finland and Sweden, with or without the town, and boxes at the post office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shared.contact_details.finders.street_words import (
    ANNOUNCED,
    BENT,
    LEADING,
    NO_ENDINGS,
    NO_STREETS,
    NOT_NAMES,
    PERHAPS,
    POSTAL,
    STREETS,
    TOWN_NAMES,
    UNIT,
)

NUMBER = r"[1-9]\d{0,3}(?!\d)(?![.,:]\d)"
HOUSE = re.compile(rf"(?<![^\W_])(?<!-)(?P<street>[^\W\d_][\w'-]{{0,40}}) {{1,2}}{NUMBER}(?: ?- ?{NUMBER})?")
# Years have four digits; few houses do.
LONG = re.compile(r"\d{4}")
# Staircase and flat: `A 12`, `B27`, `b 4`, `as. 12`, `lgh 1203`, `/ 14`.
FLAT = re.compile(
    r"(?: ?[A-Z](?!\w)(?: ?\d{1,3}(?!\w))?| ?[A-Z]\d{1,3}(?!\w)|[a-dfj-l](?!\w)(?: \d{1,3}(?!\w))?| [a-z] ?\d{1,3}(?!\w)"
    r"| [a-h](?=[,\n]|\Z)|(?<=\d)/\d{1,3}(?!\w))?"
    r"(?:,? (?:as|asunto|bst|lgh|apt|flat|våning|krs)\.? ?\d{1,4}(?!\d)|,? \d{1,2} ?tr(?:appor)?(?!\w))?"
)
BETWEEN = r"(?: ?, ?\n?| ?\n ?| {1,2}| - )"
TOWN = (
    r"(?:(?:Västra|Östra|Norra|Södra|Stora|Lilla|Upplands|Nya|Gamla|New|Saint|St|Vanha|Uusi) )?"
    r"[A-ZÅÄÖ][^\W\d_]{1,24}(?:-[A-ZÅÄÖ][^\W\d_]{1,24})?"
)
POSTCODE = r"(?:(?:FI|FIN|SE|S|AX)-? ?)?\d{3} ?\d\d(?!\d)"
FULL = re.compile(rf"{BETWEEN}{POSTCODE}{BETWEEN}(?:{TOWN}|(?i:{TOWN_NAMES})(?!\w))")
ONLY_TOWN = re.compile(rf"(?:, ?| )(?:{TOWN_NAMES})(?:ssa|ssä|lla|llä|sta|stä|lta|ltä|an|en|in|n)?(?!\w)")
ONLY_POSTCODE = re.compile(rf", ?{POSTCODE}(?!\w)(?![ -]\d)")
BOX = re.compile(
    r"(?<![\w-])(?P<sure>P\.? ?O\.?[ -]?Box|Post Office Box|Postilokero|Postbox|Postlåda)\.? \d{1,6}(?!\d)"
    r"|(?<![\w-])(?:PL|PB|Pb|Box|pl|pb|box)\.? \d{1,6}(?!\d)",
    re.IGNORECASE,
)
NAME = re.compile(r"(?<![\w-])(?:[A-ZÅÄÖ][\w'.:-]{0,25} )\Z")


def find_addresses(text: str) -> Iterator[tuple[int, int]]:
    boxes = set()
    for match in BOX.finditer(text):
        full = FULL.match(text, match.end())
        if full or match["sure"] or (not UNIT.match(text, match.end()) and _announced(text, match.start(), POSTAL)):
            boxes.add(match.start())
            yield match.start(), full.end() if full else match.end()
    done = 0
    for house in HOUSE.finditer(text):
        place = _address(text, house) if house.start() not in boxes else None
        if place is not None and place[0] >= done:
            done = place[1]
            yield place


def _address(text: str, house: re.Match[str]) -> tuple[int, int] | None:
    flat = FLAT.match(text, house.end())
    end = flat.end() if flat else house.end()
    tail = FULL.match(text, end) or ONLY_TOWN.match(text, end)
    full = tail is not None and any(character.isdigit() for character in tail[0])
    start = _beginning(text, house)
    # `18N` may be a bus; a staircase with a flat, or apart from the number, is none.
    certain = tail is not None or (end > house.end() + 1 and not LONG.search(house[0]))
    if not _is_street(text, start, house, certain=certain, full=full) or (not certain and UNIT.match(text, end)):
        return None
    tail = tail or ONLY_POSTCODE.match(text, end)
    return start, tail.end() if tail else end


def _is_street(text: str, start: int, house: re.Match[str], *, certain: bool, full: bool) -> bool:
    """Whether it has the name of a street, or enough about it to do without. `certain`: a town or a staircase follows."""
    lower = house["street"].lower()
    begins_large, alone = text[start].isupper(), start == house.start()
    if full and begins_large:
        return True
    if (alone and lower in NO_STREETS) or (LONG.search(house[0]) and not certain):
        return False
    if lower.endswith(STREETS) and (len(lower) > 5 or not alone):
        return True
    if BENT.search(lower) or (lower.endswith(PERHAPS) and not lower.endswith(NO_ENDINGS)):
        return begins_large and (certain or not alone or _announced(text, start, ANNOUNCED))
    return begins_large and _announced(text, start, POSTAL)


def _announced(text: str, start: int, words: re.Pattern[str]) -> bool:
    return words.search(text, max(0, start - 40), start) is not None


def _beginning(text: str, house: re.Match[str]) -> int:
    """The names that belong to the street: `Iso Roobertinkatu`, `Aleksis Kiven katu`, `Carl Larssons väg`."""
    start = house.start()
    word = house["street"]
    before = NAME.search(text, max(0, start - 28), start)
    if before is None:
        return start
    name = before[0].strip().rstrip(".").lower()
    if name in LEADING or name == "s:t":
        return before.start()
    if word[0].isupper() or not name.endswith(("n", "s")) or name in NOT_NAMES:
        return start
    first = NAME.search(text, max(0, before.start() - 28), before.start())
    return first.start() if first and word.lower() in NO_STREETS | {"väg", "puistokatu"} else before.start()
