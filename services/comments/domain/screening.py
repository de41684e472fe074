"""Screening: an ordered list of small signals, each with a name that the moderator's card explains. None decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

QUICKEST = 3.0
MOST_LINKS = 2
LINK = re.compile(r"https?://(?:www\.)?|www\.", re.IGNORECASE)


class Signal(StrEnum):
    """What screening noticed."""

    TRAP = "trap"
    TOO_FAST = "too_fast"
    MANY_LINKS = "many_links"
    SAME_TEXT = "same_text"


@dataclass(frozen=True)
class Traces:
    """How a submission came: whether a field that people do not see was filled in, and how long the form was open."""

    trap_filled: bool = False
    seconds: float | None = None


@dataclass(frozen=True)
class Screened:
    """What the signals look at."""

    body: str
    traces: Traces
    said_before: bool


SIGNALS: tuple[tuple[Signal, Callable[[Screened], bool]], ...] = (
    (Signal.TRAP, lambda seen: seen.traces.trap_filled),
    (Signal.TOO_FAST, lambda seen: seen.traces.seconds is not None and seen.traces.seconds < QUICKEST),
    (Signal.MANY_LINKS, lambda seen: len(LINK.findall(seen.body)) > MOST_LINKS),
    (Signal.SAME_TEXT, lambda seen: seen.said_before),
)


def looks_like_spam(signals: Sequence[str]) -> bool:
    """Whether a contact request waits for a moderator. One signal may be chance: a quick hand, a text pasted twice."""
    return Signal.TRAP in signals or len(signals) > 1


def screen(seen: Screened) -> tuple[Signal, ...]:
    """The signals that fired, in their order."""
    return tuple(signal for signal, fires in SIGNALS if fires(seen))
