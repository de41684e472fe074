"""How a fact is written down for the wire and read again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from shared.contract.articles import ArticleChanged, ArticlePublished, ArticleUnpublished, GroupChanged
from shared.contract.comments import (
    AlertAsked,
    AlertStopped,
    CommentDecided,
    CommentHeld,
    ContactRequested,
    LetterRecalled,
    ObjectionFiled,
    ReplyShown,
    ReportAnswered,
    ReportFiled,
    ThreadChanged,
)
from shared.contract.event import Event
from shared.contract.notify import DeliveryChanged
from shared.contract.staff import PersonChanged, PersonInvited, PersonLeft, SignInChanged, SignInLinkRequested

EVENTS: Mapping[str, type[Event]] = {
    event.kind: event
    for event in (
        ArticlePublished, ArticleChanged, ArticleUnpublished, ContactRequested, CommentHeld, CommentDecided,
        ReportFiled, ObjectionFiled, ThreadChanged, DeliveryChanged, GroupChanged, PersonChanged, PersonLeft,
        PersonInvited, SignInLinkRequested, SignInChanged, AlertAsked, ReplyShown, ReportAnswered, AlertStopped,
        LetterRecalled,
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
