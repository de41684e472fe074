"""Makes the last part of a page's address from a title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 80
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d"})


def slug_of(title: str, otherwise: str) -> str:
    """Lower case, å ä ö as a a o, words joined by hyphens, cut at a word; `otherwise` where the title has no letter of ours."""
    plain = unicodedata.normalize("NFKD", title.lower().translate(LETTERS)).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    slug = words[0][:LONGEST] if words else ""
    for word in words[1:]:
        if len(slug) + 1 + len(word) > LONGEST:
            break
        slug = f"{slug}-{word}"
    return slug or otherwise


def free_slug(wanted: str, taken: Iterable[str]) -> str:
    """The wanted slug, or the first numbered one that nobody has."""
    used = set(taken)
    if wanted not in used:
        return wanted
    number = 2
    while f"{wanted}-{number}" in used:
        number += 1
    return f"{wanted}-{number}"
