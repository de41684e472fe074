"""Reads a text as an eye does: wide letters as letters, any dash as a dash, the unseen left out, each with its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

# Fillers and selectors that take no room though Unicode calls them letters or marks; the last one boxes a digit in.
UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u20e3")
ALIKE = {"·": ".", "•": ".", "․": ".", "’": "'", "‘": "'", "−": "-", "⁃": "-", "\t": " ", "\r": " ", "\v": "\n",
         "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}  # fmt: skip
SAME_SHAPE = ("<wide>", "<narrow>", "<font>", "<circle>", "<small>")
ESCAPED = frozenset("\\`*_{}[]<>()#+-.!|@/")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read. Character n of `text` stands at `starts[n]` to `ends[n]` of the text that was given."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        return self.starts[start], self.ends[end - 1]


def read(text: str) -> Reading:
    if text.isascii() and "\\" not in text and text.replace("\n", "").isprintable():
        return Reading(text, range(len(text)), range(1, len(text) + 1))
    seen: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for place, character in enumerate(text):
        if character == "\\" and text[place + 1 : place + 2] in ESCAPED:
            continue
        if seen and unicodedata.combining(character):
            _add_accent(seen, ends, character, place)
            continue
        for plain in _plain(character):
            seen.append(plain)
            starts.append(place)
            ends.append(place + 1)
    return Reading("".join(seen), starts, ends)


def _add_accent(seen: list[str], ends: list[int], accent: str, place: int) -> None:
    composed = unicodedata.normalize("NFC", seen[-1] + accent)
    if len(composed) == 1:
        seen[-1] = composed
        ends[-1] = place + 1


@cache
def _plain(character: str) -> str:
    """What it is read as; nothing, where nothing is seen."""
    if character in ALIKE:
        return ALIKE[character]
    kind = unicodedata.category(character)
    if character in UNSEEN or kind == "Cf" or (kind == "Cc" and character != "\n") or "\ufe00" <= character <= "\ufe0f":
        return ""
    if kind == "Nd":
        return str(unicodedata.decimal(character))
    if kind in {"Pd", "Zs"}:
        return "-" if kind == "Pd" else " "
    if unicodedata.decomposition(character).startswith(SAME_SHAPE):
        return unicodedata.normalize("NFKC", character)
    return character
