"""The ordered list of signals: what each fires on, what it tells the moderator, and how much weight it has."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from services.comments.domain.screening.languages import Guess, guess_language

QUICKEST = 3.0
MOST_LINKS = 2
MANY_A_DAY = 20
LINK = re.compile(r"https?://(?:www\.)?|www\.", re.IGNORECASE)

Facts = Mapping[str, Any]
NOTHING_MORE: Facts = {}


class Signal(StrEnum):
    """What screening noticed."""

    TRAP = "trap"
    TOO_FAST = "too_fast"
    MANY_LINKS = "many_links"
    SAME_TEXT = "same_text"
    NEAR_TEXT = "near_text"
    MANY_TODAY = "many_today"
    BURST = "burst"
    LISTED_WORD = "listed_word"
    UNKNOWN_LANGUAGE = "unknown_language"
    ANOTHER_LANGUAGE = "another_language"


@dataclass(frozen=True)
class Work:
    """What a browser has worked out: the counter that it found for its form's stamp."""

    challenge: str
    counter: str


@dataclass(frozen=True)
class Traces:
    """How a submission came: whether a field that people do not see was filled in, and how long the form was open."""

    trap_filled: bool = False
    seconds: float | None = None
    work: Work | None = None


@dataclass(frozen=True)
class Screened:
    """What the signals look at. `language` is the page's, `near` the id of a comment with almost the same text.

    `unworked` says that the thread's guard is up and the submission came without the work that it asks for; `today` counts what
    the sender has sent since midnight.
    """

    body: str
    language: str = "fi"
    traces: Traces = field(default_factory=Traces)
    said_before: bool = False
    near: str | None = None
    listed: tuple[str, ...] = ()
    unworked: bool = False
    today: int = 0

    @cached_property
    def guess(self) -> Guess:
        """The language that the text seems to be in; two signals ask."""
        return guess_language(self.body)


def _near(seen: Screened) -> Facts | None:
    return {"comment": seen.near} if seen.near and not seen.said_before else None


def _unknown_language(seen: Screened) -> Facts | None:
    return NOTHING_MORE if seen.guess is Guess.NONE_OF_THEM else None


def _another_language(seen: Screened) -> Facts | None:
    ours = seen.guess in {Guess.FINNISH, Guess.SWEDISH, Guess.ENGLISH}
    return {"language": seen.guess.value} if ours and seen.guess.value != seen.language else None


SIGNALS: tuple[tuple[Signal, Callable[[Screened], Facts | None]], ...] = (
    (Signal.TRAP, lambda seen: NOTHING_MORE if seen.traces.trap_filled else None),
    (
        Signal.TOO_FAST,
        lambda seen: NOTHING_MORE if seen.traces.seconds is not None and seen.traces.seconds < QUICKEST else None,
    ),
    (Signal.MANY_LINKS, lambda seen: NOTHING_MORE if len(LINK.findall(seen.body)) > MOST_LINKS else None),
    (Signal.SAME_TEXT, lambda seen: NOTHING_MORE if seen.said_before else None),
    (Signal.NEAR_TEXT, _near),
    (Signal.MANY_TODAY, lambda seen: {"n": seen.today} if seen.today > MANY_A_DAY else None),
    (Signal.BURST, lambda seen: NOTHING_MORE if seen.unworked else None),
    (Signal.LISTED_WORD, lambda seen: {"words": list(seen.listed)} if seen.listed else None),
    (Signal.UNKNOWN_LANGUAGE, _unknown_language),
    (Signal.ANOTHER_LANGUAGE, _another_language),
)
# A rude word and a foreign language say nothing of why somebody writes.
SIGNS_OF_SPAM = frozenset(Signal) - {Signal.LISTED_WORD, Signal.ANOTHER_LANGUAGE}
# Whoever answers a Finnish article in Swedish need not wait for that alone.
ONLY_TOLD = frozenset({Signal.ANOTHER_LANGUAGE})


def screen(seen: Screened) -> dict[Signal, Facts]:
    """The signals that fired, in their order, with what each has to tell."""
    told = ((signal, look(seen)) for signal, look in SIGNALS)
    return {signal: facts for signal, facts in told if facts is not None}


def looks_like_spam(signals: Sequence[str]) -> bool:
    """Whether a contact request waits for a moderator. One sign may be chance: a quick hand, a text pasted twice."""
    return Signal.TRAP in signals or len(SIGNS_OF_SPAM.intersection(signals)) > 1


def asks_for_a_look(signals: Sequence[str]) -> bool:
    """Whether a comment waits for a moderator even where comments show at once."""
    return any(signal not in ONLY_TOLD for signal in signals)
