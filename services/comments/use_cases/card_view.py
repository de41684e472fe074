"""A comment as a moderator's card: everything a decision needs, and never a contact detail that was left for staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.comments.domain.contact_choices import Span
from services.comments.domain.statuses import Status, Verdict
from services.comments.use_cases.show_receipt import ObjectionView, PrivateAnswerView


@dataclass(frozen=True)
class CardParent:
    """What the comment answers."""

    id: str
    name: str
    html: str


@dataclass(frozen=True)
class CardDecision:
    """A decision in the record, with the name of whoever took it; no name: the rule did."""

    verdict: Verdict
    rule: str | None
    reason: str | None
    by_name: str | None
    decided_at: datetime
    version: int
    by: str | None = None
    law: str | None = None


@dataclass(frozen=True)
class CardReport:
    """A reader's notice."""

    reason: str
    status: str
    filed_at: datetime
    category: str | None = None
    absorbed: bool = False


@dataclass(frozen=True)
class CardRedaction:
    """A span that was taken away from the public text."""

    start: int
    end: int
    kind: str
    reason: str | None
    by_name: str
    at: datetime


@dataclass(frozen=True)
class CardVersion:
    """What the author wrote before."""

    version: int
    name: str
    body: str
    replaced_at: datetime


@dataclass(frozen=True)
class Card:
    """A comment on the moderator's desk."""

    id: str
    version: int
    status: Status
    body: str
    html: str
    name: str
    language: str
    only_staff: bool
    official: bool
    thread: str
    title: str
    url: str
    thread_language: str
    mode: str
    parent: CardParent | None
    submitted_at: datetime
    signals: tuple[str, ...]
    signal_facts: Mapping[str, Any]
    leaning: int
    found: tuple[Span, ...]
    redactions: tuple[CardRedaction, ...]
    reports: tuple[CardReport, ...]
    wants_contact: tuple[str, ...]
    contact_state: str | None
    contact_held: bool
    decisions: tuple[CardDecision, ...]
    objection: ObjectionView | None
    earlier: tuple[CardVersion, ...]
    answers: tuple[PrivateAnswerView, ...]

    @property
    def open_reports(self) -> int:
        return sum(report.status == "open" for report in self.reports)
