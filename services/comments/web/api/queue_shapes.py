"""What the calls for moderators take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from services.comments.use_cases.card_view import Card
from services.comments.use_cases.list_queue import Queue
from services.comments.use_cases.narrow_queue import AGES, Narrowing
from services.comments.web.api.shape import Moment, Shape


class QueueQuery(BaseModel):
    """What to list."""

    status: Literal["pending", "approved", "rejected", "spam", "withdrawn"] = "pending"
    q: str = Field("", max_length=200)
    thread: str | None = Field(None, max_length=64)
    cursor: str | None = Field(None, max_length=64)
    language: Literal["fi", "sv", "en"] | None = None
    age: Literal["day", "three_days", "week", "month"] | None = Field(None, description="Waits longer than that.")
    question: bool = False
    contact: bool = False
    unanswered: bool = False
    signal: str | None = Field(None, max_length=40)

    def narrowing(self, now: datetime) -> Narrowing:
        """What they say besides status, words and thread."""
        before = now - AGES[self.age] if self.age else None
        return Narrowing(self.language, before, self.question, self.contact, self.unanswered, self.signal)


class DecisionShape(Shape):
    """A decision in the record; without a name it was the rule."""

    verdict: Literal["approve", "reject", "spam"]
    rule: str | None
    reason: str | None
    decided_by: str | None
    decided_at: Moment


class CardShape(Shape):
    """A comment for whoever decides on it. Contact details that were left for staff are never in it."""

    id: str
    version: int
    status: Literal["pending", "approved", "rejected", "spam", "withdrawn"]
    body: str
    html: str
    name: str
    language: str
    only_staff: bool
    thread: str
    title: str
    url: str
    parent: str | None
    submitted_at: Moment
    signals: list[str]
    wants_contact: bool
    reports: int
    decisions: list[DecisionShape]


class QueueShape(Shape):
    """One page of cards with the counts of every status."""

    comments: list[CardShape]
    counts: dict[str, int]
    next: str | None


class JudgementBody(Shape):
    """A decision on the version that was looked at."""

    verdict: Literal["approve", "reject", "spam"]
    version: int = Field(ge=0, le=2**31 - 1)
    rule: str | None = Field(None, max_length=200)
    reason: str | None = None
    law: str | None = Field(None, max_length=200)


class DecidedShape(Shape):
    """The outcome."""

    id: str
    comment: str
    status: Literal["approved", "rejected", "spam"]
    version: int


def card_shape(card: Card) -> CardShape:
    """A card as programs get it."""
    return CardShape.model_validate({
        "id": card.id, "version": card.version, "status": card.status.value, "body": card.body, "html": card.html,
        "name": card.name, "language": card.language, "only_staff": card.only_staff, "thread": card.thread,
        "title": card.title, "url": card.url, "parent": card.parent.id if card.parent else None,
        "submitted_at": card.submitted_at, "signals": list(card.signals), "wants_contact": bool(card.wants_contact),
        "reports": card.open_reports,
        "decisions": [
            {"verdict": each.verdict.value, "rule": each.rule, "reason": each.reason, "decided_by": each.by_name,
             "decided_at": each.decided_at}
            for each in card.decisions
        ],
    })  # fmt: skip


def queue_shape(queue: Queue) -> QueueShape:
    """A page of the queue as programs get it."""
    return QueueShape(
        comments=[card_shape(card) for card in queue.cards],
        counts={status.value: count for status, count in queue.counts.items()},
        next=queue.next,
    )
