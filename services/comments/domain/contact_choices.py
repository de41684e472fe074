"""What can be done about contact details that stand in public text: move, remove, or keep; and doing it openly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from services.comments.domain.words import word

IDENTITY_CODE = "identity_code"


class Choice(StrEnum):
    """What the reader wants done with what was found."""

    MOVE = "move"
    REMOVE = "remove"
    KEEP = "keep"


@dataclass(frozen=True)
class Span:
    """A contact detail in the body: code points `start` to `end`, end not included; `kind` as the finder names it."""

    start: int
    end: int
    kind: str


class ContactDetailsFound(Exception):
    """The public text holds contact details and the reader has not yet chosen, or chose what is not to be had."""

    def __init__(self, spans: Sequence[Span], choices: Sequence[Choice]) -> None:
        super().__init__(", ".join(span.kind for span in spans))
        self.spans = tuple(spans)
        self.choices = tuple(choices)


def choices_for(kinds: Iterable[str], *, reachable: bool) -> tuple[Choice, ...]:
    """Moving must leave a way to answer; an identity code is never published."""
    return tuple(
        choice
        for choice, offered in (
            (Choice.MOVE, reachable),
            (Choice.REMOVE, True),
            (Choice.KEEP, IDENTITY_CODE not in set(kinds)),
        )
        if offered
    )


def without(text: str, spans: Iterable[Span], language: str) -> str:
    """The text with a word in its language in the place of each span, so that nobody takes it for whole."""
    for span in sorted(spans, key=lambda span: span.start, reverse=True):
        text = f"{text[: span.start]}[{word(language, 'removed', span.kind)}]{text[span.end :]}"
    return text
