"""Street addresses written in the English way: the number first, then the street, then the town and its code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shared.contact_details.finders.street_words import ANNOUNCED, GOES_ON, TOWN_NAMES

SURE = "Street|Str|St|Road|Rd|Avenue|Ave|Lane|Drive|Crescent|Terrace|Boulevard|Blvd|Mews"
PERHAPS = "Ln|Dr|Close|Court|Ct|Place|Pl|Square|Sq|Way|Hill|Gardens|Grove|Row|Walk|Green|Park|Parade|Circle"
STREET = re.compile(
    r"(?<![\w.,/:-])(?P<flat>(?:Flat|Apt|Apartment|Unit|Suite)\.? ?\w{1,4}, ?)?(?P<number>\d{1,5})[A-Za-z]?(?: ?- ?\d{1,5})?,? "
    rf"(?:(?:[A-Z][\w'.-]{{0,20}}|\d{{1,3}}(?:st|nd|rd|th)) ){{1,3}}?(?:(?P<sure>{SURE})|(?:{PERHAPS}))(?![\w'-])\.?"
)
FLAT = re.compile(r",? (?:Flat|Apt|Apartment|Unit|Suite|#)\.? ?\w{1,5}|(?: (?:NW|NE|SW|SE|N|S|E|W)(?!\w))")
TOWN = r"[A-Z][a-z]{1,20}(?: (?:upon |on )?[A-Z][a-z]{1,20})?"
BRITISH = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\w)"
TAIL = re.compile(
    rf"(?:,? (?:{TOWN},? )?(?:{TOWN},? )?{BRITISH}(?:,? {TOWN})?|,? (?:{TOWN}, ?)(?:[A-Z]{{2}},? )?\d{{5}}(?:-\d{{4}})?(?!\d)"
    rf"|,? \d{{3}} ?\d\d {TOWN}|,? (?:{TOWN_NAMES})(?!\w)(?: \d{{1,2}}(?!\w))?)"
)
NEXT_WORD = re.compile(r" ([a-zåäö]+)")


def find_english_addresses(text: str) -> Iterator[tuple[int, int]]:
    for street in STREET.finditer(text):
        flat = FLAT.match(text, street.end())
        end = flat.end() if flat else street.end()
        tail = TAIL.match(text, end)
        if tail:
            yield street.start(), tail.end()
        elif flat or _is_street(text, street):
            yield street.start(), _without_full_stop(text, street, end)


def _is_street(text: str, street: re.Match[str]) -> bool:
    if ANNOUNCED.search(text, max(0, street.start() - 40), street.start()):
        return True
    follows = NEXT_WORD.match(text, street.end())
    goes_on = follows is None or follows[1] in GOES_ON
    return bool(street["sure"]) and goes_on and re.fullmatch(r"(?:19|20)\d\d", street["number"]) is None


def _without_full_stop(text: str, street: re.Match[str], end: int) -> int:
    """`Elm St.` keeps its stop only within a sentence, and nobody misses it there."""
    return end - 1 if end == street.end() and text[end - 1] == "." else end
