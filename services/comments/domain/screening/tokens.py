"""The words of a text as screening compares them: without case, disguise by look-alike forms, or what cannot be seen."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from services.comments.domain.text_rules import INVISIBLE

WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """In their order. Wide, circled and other forms of a letter count as the letter."""
    return WORD.findall(unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).casefold())


def mark_of(words: str) -> int:
    """A number that stands for words without telling them; it fits a database's 64 bits."""
    return int.from_bytes(hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)
