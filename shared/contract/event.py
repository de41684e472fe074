"""What every fact on the wire has, and the streams it may travel on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Stream(StrEnum):
    """One stream a service; only its owner writes there."""

    ARTICLES = "articles"
    COMMENTS = "comments"
    NOTIFY = "notify"
    STAFF = "staff"


@dataclass(frozen=True)
class Event:
    """A fact. `about` is the id of the thing it speaks of; `row_version` grows with each change of that thing."""

    kind: ClassVar[str]
    streams: ClassVar[tuple[Stream, ...]]
    version: ClassVar[int] = 1

    about: str
    row_version: int


@dataclass(frozen=True)
class SealedLetter(Event):
    """A letter that notify writes and sends. `sealed` is one block or several, between spaces, that it opens one after another;
    they hold `email` and what the letter says.

    After `useless_after` it is not worth sending any more: what it carries counts no longer, or is no news.
    """

    sealed: str
    language: str
    asked_at: str
    useless_after: str
