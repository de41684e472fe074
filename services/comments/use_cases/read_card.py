"""Reads a comment as a moderator's card: everything a decision needs, and never a contact detail that was left for staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.contact_choices import Span
from services.comments.domain.refusals import UnknownComment
from services.comments.domain.statuses import Status, Verdict
from services.comments.models import ROW_LOCK, Comment, CommentVersion, ContactRequest, Decision, Person, Report, Thread
from services.comments.use_cases.name_colleague import name_colleague
from services.comments.use_cases.settle_contact_details import find_spans
from services.comments.use_cases.show_receipt import (
    ObjectionView,
    PrivateAnswerView,
    last_objection,
    private_answers,
)
from shared.database import Database


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


class StaleComment(Exception):
    """Somebody changed the comment since it was looked at: here is how it stands now."""

    def __init__(self, card: Card) -> None:
        super().__init__(card.id)
        self.card = card


def show_card(database: Database, comment_id: str) -> Card:
    """Raises `UnknownComment`."""
    with database.reading() as session:
        comment = session.get(Comment, comment_id)
        if comment is None:
            raise UnknownComment
        return read_card(session, comment)


def comment_at(session: Session, comment_id: str, version: int) -> Comment:
    """The comment under its lock, if it is still of that version. Raises `UnknownComment`, `StaleComment`."""
    comment = session.get(Comment, comment_id, with_for_update=ROW_LOCK)
    if comment is None:
        raise UnknownComment
    if comment.version != version:
        raise StaleComment(read_card(session, comment))
    return comment


def read_card(session: Session, comment: Comment) -> Card:
    """The card of a row."""
    thread = session.get_one(Thread, comment.thread)
    request = session.scalar(
        select(ContactRequest).where(ContactRequest.comment == comment.id).order_by(ContactRequest.id.desc()).limit(1)
    )
    return Card(
        id=comment.id, version=comment.version, status=Status(comment.status), body=comment.body, html=comment.html,
        name=comment.name, language=comment.language, only_staff=comment.only_staff, official=comment.official,
        thread=thread.id, title=thread.title, url=thread.url, thread_language=thread.language, mode=thread.mode,
        parent=_parent(session, comment), submitted_at=comment.submitted_at, signals=tuple(comment.signals),
        signal_facts=comment.signal_facts, leaning=comment.leaning,
        found=find_spans(comment.body), redactions=_redactions(session, comment), reports=_reports(session, comment.id),
        wants_contact=tuple(request.ways) if request else (), contact_state=request.state if request else None,
        contact_held=bool(request and request.held), decisions=_decisions(session, comment.id),
        objection=last_objection(session, comment.id), earlier=_earlier(session, comment.id),
        answers=private_answers(session, comment.id),
    )  # fmt: skip


def _parent(session: Session, comment: Comment) -> CardParent | None:
    parent = session.get(Comment, comment.parent) if comment.parent else None
    return CardParent(parent.id, parent.name, parent.html) if parent else None


def _redactions(session: Session, comment: Comment) -> tuple[CardRedaction, ...]:
    return tuple(
        CardRedaction(
            each["start"], each["end"], each["kind"], each["reason"],
            name_colleague(session, each["by"], each["by_name"]), datetime.fromisoformat(each["at"]),
        )
        for each in comment.redactions
    )  # fmt: skip


def _reports(session: Session, comment_id: str) -> tuple[CardReport, ...]:
    found = session.scalars(select(Report).where(Report.comment == comment_id).order_by(Report.id))
    return tuple(
        CardReport(each.reason, each.status, each.filed_at, each.category, each.absorbed_by is not None)
        for each in found
    )


def _decisions(session: Session, comment_id: str) -> tuple[CardDecision, ...]:
    rows = session.execute(
        select(Decision, Person.name)
        .outerjoin(Person, Person.id == Decision.decided_by)
        .where(Decision.comment == comment_id)
        .order_by(Decision.comment_version)
    )
    return tuple(
        CardDecision(
            Verdict(each.verdict), each.rule, each.reason, name or each.decided_by_name, each.decided_at,
            each.comment_version, each.decided_by, each.law,
        )
        for each, name in rows
    )  # fmt: skip


def _earlier(session: Session, comment_id: str) -> tuple[CardVersion, ...]:
    found = session.scalars(
        select(CommentVersion).where(CommentVersion.comment == comment_id).order_by(CommentVersion.version)
    )
    return tuple(CardVersion(each.version, each.name, each.body, each.replaced_at) for each in found)
