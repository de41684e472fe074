"""The stems of words, so that a word is found in whatever form it is inflected: Snowball's rules, from PyStemmer."""

from __future__ import annotations

from collections.abc import Sequence

from Stemmer import Stemmer

ALGORITHMS = {"fi": "finnish", "sv": "swedish", "en": "english"}


def stem_words(words: Sequence[str], language: str) -> tuple[str, ...]:
    """One stem for each word, in their order. Words of a language that is not ours stay as they are."""
    algorithm = ALGORITHMS.get(language)
    # Made anew each time, which costs nothing: a stemmer must not be shared between threads.
    return tuple(Stemmer(algorithm, 0).stemWords(list(words))) if algorithm else tuple(words)
