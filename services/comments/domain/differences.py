"""What changed between two texts, word by word, so that a moderator sees an author's edit at one look."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

WORDS = re.compile(r"\s+|[^\s]+")
LINES = re.compile(r"[^\n]*\n|[^\n]+")
# Beyond so many words the comparison is done by lines: it takes the square of their number.
MOST_WORDS = 4_000


class Change(StrEnum):
    """What became of a piece."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class Piece:
    """A run of text, and what became of it."""

    change: Change
    text: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in order: those that are not new make up `before`, those that are not gone `after`."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        old, new = LINES.findall(before), LINES.findall(after)
    pieces: list[Piece] = []
    for tag, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Change.SAME, "".join(old[old_from:old_to])))
            continue
        for change, text in ((Change.GONE, old[old_from:old_to]), (Change.NEW, new[new_from:new_to])):
            if text:
                pieces.append(Piece(change, "".join(text)))
    return tuple(pieces)
