"""Where a piece of text stands in a longer one: every place of it, so that taking it away leaves none behind."""

from __future__ import annotations

import re
from collections.abc import Iterable

MOST_WORDS = 400


def occurrences(text: str, piece: str) -> list[tuple[int, int]]:
    """Code points `start` to `end` of each place. Space counts alike however it was typed, since pasting changes it."""
    words = piece.split()[:MOST_WORDS]
    if not words:
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    return [found.span() for found in pattern.finditer(text)]


def untouched(places: Iterable[tuple[int, int]], taken: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those places that overlap nothing that was taken away before."""
    away = list(taken)
    return [(start, end) for start, end in places if all(end <= begin or start >= stop for begin, stop in away)]
