"""What this site's own decisions say of the words in a comment: a guess that orders the queue, and never decides.

Naive Bayes over the most telling words, after P. Graham, "A Plan for Spam" (2002).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from services.comments.domain.screening.tokens import mark_of

# Below so many decisions of either kind a guess would be a rumour.
FEWEST_DECISIONS = 20
MOST_TELLING = 15
MOST_WORDS = 200
NO_IDEA, SURE = 500, 1000


@dataclass(frozen=True)
class Seen:
    """In how many published and how many refused comments a word stood; or how many of them there were."""

    fine: int
    trouble: int


def marks_to_learn(stems: Sequence[str]) -> tuple[int, ...]:
    """The words of a comment as they are learned: each once, lowest first, as a number that does not tell the word."""
    return tuple(sorted({mark_of(stem) for stem in stems[: 5 * MOST_WORDS]})[:MOST_WORDS])


def leaning(words: Iterable[Seen], decided: Seen) -> int:
    """From 0, surely fine, to 1000, surely trouble; 500 as long as too little was decided to tell."""
    if min(decided.fine, decided.trouble) < FEWEST_DECISIONS:
        return NO_IDEA
    weights = sorted((_weight(word, decided) for word in words), key=abs, reverse=True)[:MOST_TELLING]
    return round(SURE / (1 + math.exp(-max(-20.0, min(20.0, sum(weights))))))


def _weight(word: Seen, decided: Seen) -> float:
    return math.log((word.trouble + 0.5) / (decided.trouble + 1)) - math.log((word.fine + 0.5) / (decided.fine + 1))
