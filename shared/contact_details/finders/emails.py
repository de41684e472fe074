"""E-mail addresses, plain and written out: around each at-sign, what stands to its left and right is read as an address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shared.contact_details.finders.email_words import (
    AT,
    CONTACT,
    DOT,
    ENDINGS,
    FILES,
    JOINT,
    PLAIN_WORDS,
    PROVIDERS,
    WELL_KNOWN,
)

LABEL = re.compile(r"[^\W_](?:[^\W_]|-(?!(?:dot|piste|punkt)-)){0,62}", re.IGNORECASE)
ENDING = re.compile(r"(?:[^\W\d_]{2,24}|xn--[a-z0-9-]{2,59})\Z", re.IGNORECASE)
# What a language that bends its words puts after a name: `maija@esimerkki.fi-osoitteeseen`.
BENT = re.compile(r"-(?:osoit|sähk|adress|address|e-?post|e-?mail|mail|meil|post|tunnu|tili|päät)", re.IGNORECASE)
LOCAL_LENGTH, LABELS, PARTS, NEAR = 64, 6, 4, 45
TELLING = re.compile(r"[.\d_+ ]")
UNDOTTED = re.compile(r" (?:com|fi|se|net|org)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Domain:
    """What stands to the right of the sign."""

    end: int
    first: str
    known: bool
    spelled: bool


def find_emails(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    for sign in AT.finditer(text):
        start = _local(text, sign.start(), done)
        domain = _domain(text, sign.end()) if start is not None else None
        if start is not None and domain is not None and _believed(text, start, sign, domain):
            yield start, domain.end
            done = domain.end


def _local(text: str, end: int, floor: int) -> int | None:
    """Where the name before the sign begins; its parts may be joined by written-out dots and lines."""
    start = _atom(text, end, floor)
    for _ in range(PARTS - 1):
        if start is None:
            return None
        joint = JOINT.search(text, max(floor, start - 16), start)
        before = _atom(text, joint.start(), floor) if joint else None
        if before is None:
            break
        start = before
    return start


def _atom(text: str, end: int, floor: int) -> int | None:
    start = end
    lowest = max(floor, end - LOCAL_LENGTH)
    while start > lowest and (text[start - 1].isalnum() or text[start - 1] in "_.+'-"):
        start -= 1
    while start < end and not text[start].isalnum():
        start += 1
    beside = text[start - 1 : start]
    return None if start == end or beside == "@" or beside.isalnum() else start


def _domain(text: str, begin: int) -> Domain | None:
    """The longest domain that begins here and ends as domains do."""
    labels: list[str] = []
    best: tuple[int, bool] | None = None
    place, tight, spelled = begin, True, False
    while (label := LABEL.match(text, place)) and len(labels) < LABELS:
        labels.append(label[0])
        known_before = best is not None and best[1]
        end, known = _ending(label, spoken_case=labels[0].islower() and known_before)
        if len(labels) > 1 and end is not None and (known or (tight and not known_before)):
            best = end, known
        dot = DOT.match(text, label.end())
        # After a whole domain a dot with a space ends the sentence.
        if dot is None or (best and best[1] and not dot["tight"] and not dot["spelled"]):
            break
        tight, spelled = tight and bool(dot["tight"]) and dot["tight"] != ",", spelled or bool(dot["spelled"])
        place = dot.end()
    if best is None:
        return _well_known(text, begin) if len(labels) == 1 else None
    return Domain(best[0], labels[0].lower(), best[1], spelled)


def _ending(label: re.Match[str], *, spoken_case: bool) -> tuple[int | None, bool]:
    """Where a last label ends, and whether it is one that exists. Of `fi-osoite` only `fi` counts."""
    word = label[0].split("-")[0] if not label[0].lower().startswith("xn--") else label[0]
    if not ENDING.match(word) or word.lower() in FILES or (spoken_case and word[0].isupper()):
        return None, False
    if word != label[0] and word.lower() not in ENDINGS and not BENT.match(label[0], len(word)):
        return None, False
    return label.start() + len(word), word.lower() in ENDINGS or word.lower().startswith("xn--")


def _well_known(text: str, place: int) -> Domain | None:
    """A provider that everybody knows by its first word: `aino.virta ät gmail`, `aino@gmail com`."""
    label = LABEL.match(text, place)
    if label is None or label[0].lower() not in WELL_KNOWN:
        return None
    ending = UNDOTTED.match(text, label.end())
    return Domain(ending.end() if ending else label.end(), label[0].lower(), known=ending is not None, spelled=True)


def _believed(text: str, start: int, sign: re.Match[str], domain: Domain) -> bool:
    local = text[start : sign.start()]
    if local.lower() == "git" and text[domain.end : domain.end + 1] == ":":
        return False
    if sign["entity"] or (sign["sign"] and sign[0] == sign[0].strip()):
        return True
    provider = domain.first in PROVIDERS
    if not domain.known and not (
        provider and (TELLING.search(local) or not sign["word"] or _mail_is_meant(text, start))
    ):
        return False
    if sign["sign"]:
        return _apart(local, sign[0], provider=provider or _mail_is_meant(text, start))
    if sign["wrapped"]:
        return provider or domain.spelled or sign["mark"] != "-"
    return bool(sign["bracketed"]) or _said(text, start, local, sign, domain)


def _apart(local: str, sign: str, *, provider: bool) -> bool:
    """Whether a sign with spaces joins an address. A mention has its sign tight to the right: "kiitos @yle.fi"."""
    mention = sign.startswith(" ") and not sign.endswith(" ")
    return not local.isdigit() and (not mention or provider or TELLING.search(local) is not None)


def _said(text: str, start: int, local: str, sign: re.Match[str], domain: Domain) -> bool:
    """Whether the word is the sign: "ät" always is, "at" is a common word of English."""
    if local.lower() in PLAIN_WORDS:
        return False
    if sign["word"].strip().lower() != "at" or domain.spelled or domain.first in PROVIDERS or TELLING.search(local):
        return True
    return _mail_is_meant(text, start)


def _mail_is_meant(text: str, start: int) -> bool:
    return CONTACT.search(text, max(0, start - NEAR), start) is not None
