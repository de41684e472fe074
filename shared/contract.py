"""The wire: every stream and every event that crosses services. An event carries full state: twice or out of order is harmless.

Nothing personal travels in clear: what a reader gave to staff, and where a colleague's mail goes, are sealed to `notify`.
Times are ISO 8601 in UTC. A reader ignores fields it does not know; a field is never renamed, only added with a default.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, ClassVar


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
class ArticlePublished(Event):
    """An article is public: its thread opens. `mode` is pre, post or closed; `contact_person` is a person's id."""

    kind = "ArticlePublished"
    streams = (Stream.ARTICLES,)

    thread: str
    title: str
    url: str
    language: str
    mode: str
    close_at: str | None = None
    contact_person: str | None = None


@dataclass(frozen=True)
class ArticleChanged(ArticlePublished):
    """A published article changed; same fields as when it was published."""

    kind = "ArticleChanged"


@dataclass(frozen=True)
class ArticleUnpublished(Event):
    """The article is no longer public: its thread is shown no more."""

    kind = "ArticleUnpublished"
    streams = (Stream.ARTICLES,)

    thread: str


@dataclass(frozen=True)
class ContactRequested(Event):
    """A reader asks staff for an answer. `sealed` opens only with notify's private key (see shared.contact_details.sealing)."""

    kind = "ContactRequested"
    streams = (Stream.COMMENTS, Stream.ARTICLES)

    sealed: str
    language: str
    title: str
    url: str
    requested_at: str
    contact_person: str | None = None


@dataclass(frozen=True)
class CommentHeld(Event):
    """A comment waits in the moderation queue."""

    kind = "CommentHeld"
    streams = (Stream.COMMENTS,)

    thread: str
    title: str
    language: str
    submitted_at: str


@dataclass(frozen=True)
class CommentDecided(Event):
    """A comment has another status now; `status` is one of the five."""

    kind = "CommentDecided"
    streams = (Stream.COMMENTS,)

    thread: str
    status: str
    decided_at: str


@dataclass(frozen=True)
class ReportFiled(Event):
    """A reader reported a comment."""

    kind = "ReportFiled"
    streams = (Stream.COMMENTS,)

    comment: str
    thread: str
    title: str
    filed_at: str


@dataclass(frozen=True)
class ObjectionFiled(Event):
    """An author objects to a decision; another moderator than the first decides."""

    kind = "ObjectionFiled"
    streams = (Stream.COMMENTS,)

    comment: str
    thread: str
    title: str
    filed_at: str
    first_decided_by: str | None = None


@dataclass(frozen=True)
class ThreadChanged(Event):
    """How many comments the thread shows, and whether it is open."""

    kind = "ThreadChanged"
    streams = (Stream.COMMENTS,)

    open: bool
    count: int
    last_at: str | None = None


@dataclass(frozen=True)
class DeliveryChanged(Event):
    """What became of a contact request's mail: `status` is waiting, sending, sent or failed. `about` is the request's id."""

    kind = "DeliveryChanged"
    streams = (Stream.NOTIFY,)

    status: str
    at: str
    attempts: int = 0
    reason: str | None = None


@dataclass(frozen=True)
class PersonChanged(Event):
    """Who works here and what they may do. `card` holds only what the person made public; `sealed_address` is for notify."""

    kind = "PersonChanged"
    streams = (Stream.STAFF,)

    name: str
    title: Mapping[str, str]
    roles: tuple[str, ...]
    languages: tuple[str, ...]
    card: Mapping[str, str]
    sealed_address: str


@dataclass(frozen=True)
class PersonLeft(Event):
    """A person works here no more; `successor` takes over what they were contact for."""

    kind = "PersonLeft"
    streams = (Stream.STAFF,)

    successor: str | None = None


EVENTS: Mapping[str, type[Event]] = {
    event.kind: event
    for event in (
        ArticlePublished, ArticleChanged, ArticleUnpublished, ContactRequested, CommentHeld, CommentDecided,
        ReportFiled, ObjectionFiled, ThreadChanged, DeliveryChanged, PersonChanged, PersonLeft,
    )
}  # fmt: skip


class UnknownEvent(Exception):
    """A kind that this version does not know, or a body that lacks a field."""


def encode(event: Event) -> str:
    """The event's body as JSON, keys sorted."""
    return json.dumps(asdict(event), sort_keys=True, ensure_ascii=False)


def decode(kind: str, body: str) -> Event:
    """The event of a kind and its JSON body. Raises `UnknownEvent`."""
    try:
        event_class = EVENTS[kind]
        values: dict[str, Any] = json.loads(body)
        known = {field.name for field in fields(event_class)}
        return event_class(**{name: _frozen(value) for name, value in values.items() if name in known})
    except (AttributeError, KeyError, TypeError, ValueError) as fault:
        raise UnknownEvent(kind) from fault


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
