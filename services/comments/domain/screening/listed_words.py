"""Words on the site's list, found in a text in whatever form they are inflected: stems are compared, never letters alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

# Written behind a word, it stands for any ending: Finnish and Swedish make one word of several.
ANY_ENDING = "*"
LONGEST = 60
MOST_WORDS = 1_000
# For each word of the text, in their order, the stems that it may have.
Stems = Sequence[Collection[str]]


@dataclass(frozen=True)
class ListedWord:
    """A word, or several in a row. `stems` are those of its own language; with `beginning` the last is a beginning as written."""

    written: str
    language: str
    stems: tuple[str, ...]
    beginning: bool = False


def listed_in(words: Sequence[str], stems: Mapping[str, Stems], listed: Sequence[ListedWord]) -> tuple[str, ...]:
    """Which of the list stand in the text, as they are written there. `stems` holds the text's stems for each language."""
    return tuple(each.written for each in listed if _stands_in(words, stems[each.language], each))


def _stands_in(words: Sequence[str], stems: Stems, listed: ListedWord) -> bool:
    *firsts, last = listed.stems
    for at in range(len(words) - len(firsts)):
        if any(first not in stems[at + place] for place, first in enumerate(firsts)):
            continue
        end = at + len(firsts)
        if words[end].startswith(last) if listed.beginning else last in stems[end]:
            return True
    return False
