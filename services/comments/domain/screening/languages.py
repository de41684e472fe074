"""Which of the three languages a text seems to be in, by the small words that no text does without. Says nothing when unsure."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from pathlib import Path

from services.comments.domain.screening.tokens import words_of


class Guess(StrEnum):
    """What a text seems to be in."""

    FINNISH = "fi"
    SWEDISH = "sv"
    ENGLISH = "en"
    NONE_OF_THEM = "other"
    UNSURE = "unsure"


SMALL_WORDS: dict[Guess, frozenset[str]] = {
    Guess(language): frozenset(words.split())
    for language, words in tomllib.loads(
        Path(__file__).with_name("small_words.toml").read_text(encoding="utf-8")
    ).items()
}
# No text of the other two ends so many of its words like this.
FINNISH_ENDING = re.compile(
    r".{3,}(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|nen|sen|iin|aan|ään|een|oon|uun|vat|vät|isi|mme|tte|nsa|nsä|kin|ista|istä|uus|yys|tta|ttä|ita|itä)"
)
LATIN = re.compile(r"[a-zà-öø-ÿ]", re.IGNORECASE)
FEWEST_WORDS = 6
FEWEST_LETTERS = 25
# Of all words, how many the best language must have, and how many times as many as the next.
CLEAR_SHARE, CLEAR_LEAD = 0.18, 1.8
# So many words without any small word of ours are no accident.
FOREIGN_WORDS, FOREIGN_SHARE = 10, 0.12


def guess_language(text: str) -> Guess:
    """Unsure of what is short, mixed or mostly names."""
    words = [word for word in words_of(text) if not word.isdigit()]
    letters = "".join(words)
    if len(letters) < FEWEST_LETTERS:
        return Guess.UNSURE
    if len(LATIN.findall(letters)) * 2 < len(letters):
        return Guess.NONE_OF_THEM
    if len(words) < FEWEST_WORDS:
        return Guess.UNSURE
    best, second = sorted(((_share(words, each), each) for each in SMALL_WORDS), reverse=True)[:2]
    if best[0] >= CLEAR_SHARE and best[0] >= CLEAR_LEAD * second[0]:
        return best[1]
    if len(words) >= FOREIGN_WORDS and best[0] <= FOREIGN_SHARE:
        return Guess.NONE_OF_THEM
    return Guess.UNSURE


def _share(words: list[str], language: Guess) -> float:
    small = SMALL_WORDS[language]
    hits = sum(word in small for word in words)
    if language is Guess.FINNISH:
        hits += sum(word not in small and bool(FINNISH_ENDING.fullmatch(word)) for word in words)
    return hits / len(words)
