"""Lines of a plain letter: 72 columns, the reader's own words quoted, and no characters that play tricks on the eye."""

from __future__ import annotations

import re
import textwrap

COLUMNS = 72
QUOTE = "> "
# Controls but tab and line break, line separators, and what turns the direction of the words behind it.
TRICKS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udfff]")
BREAKS = re.compile(r"\r\n?|\u2028|\u2029|\x85|\x0b|\x0c")


def tidy(text: str) -> str:
    """The same words with plain line breaks and without tricks."""
    return TRICKS.sub("", BREAKS.sub("\n", text)).strip()


def one_line(text: str) -> str:
    return " ".join(tidy(text).split())


def filled(text: str) -> str:
    """A paragraph of ours, broken at 72 columns."""
    return _wrapped(text, COLUMNS)


def quoted(text: str) -> str:
    """Somebody's words, line by line, each marked as theirs."""
    lines = [part for line in tidy(text).split("\n") for part in _wrapped(line, COLUMNS - len(QUOTE)).split("\n")]
    return "\n".join((QUOTE + line).rstrip() for line in lines)


def _wrapped(line: str, width: int) -> str:
    # An address is of no use in two pieces, so long words stay whole.
    return textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) if line.strip() else ""
