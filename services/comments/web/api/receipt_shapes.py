"""What the calls on a receipt take and give."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from services.comments.use_cases.show_receipt import ReceiptView
from services.comments.web.api.shape import Moment, Shape
from services.comments.web.api.thread_shapes import ContactBody


class EditBody(Shape):
    """New text while nobody has decided; `contact` adds a contact request. What is left out stays as it is."""

    version: int = Field(ge=0, le=2**31 - 1)
    body: str | None = None
    name: str | None = None
    contact: ContactBody | None = None
    contact_details: Literal["move", "remove", "keep"] | None = None


class ReasonShape(Shape):
    """A decision with its reasons, and whether a person took it or a rule."""

    verdict: Literal["approve", "reject", "spam"]
    rule: str | None
    reason: str | None
    by: Literal["person", "rule"]
    decided_at: Moment


class StatementShape(Shape):
    """Why the comment is not public: Article 17(3) of the Digital Services Act. `until` null: until another decision."""

    done: Literal["not_published", "removed"]
    where: Literal["this_site"]
    since: Moment
    until: Moment | None
    prompted_by: Literal["report", "objection", "own"] | None
    reason: str | None
    found_by_automated_means: bool
    decided_by_automated_means: bool
    ground: Literal["law", "rule", "spam", "reason"]
    law: str | None
    rule: str | None
    redress: list[str]


class RemovalShape(Shape):
    """A part of the text that was taken out openly."""

    kind: str
    reason: str | None
    at: Moment


class ContactShape(Shape):
    """What became of the contact request."""

    state: Literal["waiting", "sent", "failed"]
    held: bool
    ways: list[str]
    requested_at: Moment
    sent_at: Moment | None
    destroyed_at: Moment | None


class AnswerShape(Shape):
    """A private answer of staff."""

    text: str
    name: str
    answered_at: Moment


class ObjectionShape(Shape):
    """An objection and its outcome."""

    text: str
    state: Literal["open", "upheld", "dismissed"]
    filed_at: Moment
    closed_at: Moment | None
    same_person: bool


class ReceiptShape(Shape):
    """All that a receipt tells its holder."""

    id: str
    code: str
    thread: str
    title: str
    url: str
    status: Literal["pending", "approved", "rejected", "spam", "withdrawn"]
    version: int
    body: str
    name: str
    language: str
    only_staff: bool
    submitted_at: Moment
    published_at: Moment | None
    may: list[str]
    decision: ReasonShape | None
    decisions: list[ReasonShape]
    contact: ContactShape | None
    answers: list[AnswerShape]
    objection: ObjectionShape | None
    statement: StatementShape | None
    removals: list[RemovalShape]
    feed: str | None


def receipt_shape(view: ReceiptView, feed: str) -> ReceiptShape:
    """A receipt as programs get it; `feed` is the address of its feed."""
    reasons = [
        {"verdict": each.verdict.value, "rule": each.rule, "reason": each.reason, "decided_at": each.decided_at,
         "by": "person" if each.by_person else "rule"}
        for each in view.decisions
    ]  # fmt: skip
    return ReceiptShape.model_validate({
        "id": view.comment, "code": view.code, "thread": view.thread, "title": view.title, "url": view.url,
        "status": view.status.value, "version": view.version, "body": view.body, "name": view.name,
        "language": view.comment_language, "only_staff": view.only_staff, "submitted_at": view.submitted_at,
        "published_at": view.published_at, "may": sorted(right.value for right in view.may),
        "decision": reasons[-1] if reasons else None, "decisions": reasons,
        "contact": _contact(view),
        "answers": [vars(each) for each in view.answers],
        "objection": vars(view.objection) if view.objection else None,
        "statement": _statement(view), "removals": [vars(each) for each in view.removals],
        "feed": feed if view.has_feed else None,
    })  # fmt: skip


def _contact(view: ReceiptView) -> dict[str, object] | None:
    return vars(view.contact) | {"ways": list(view.contact.ways)} if view.contact else None


def _statement(view: ReceiptView) -> dict[str, object] | None:
    told = view.statement
    if told is None:
        return None
    return {
        "done": told.done.value, "where": told.where, "since": told.since, "until": told.until, "reason": told.reason,
        "prompted_by": told.prompted_by.value if told.prompted_by else None, "found_by_automated_means": told.screened,
        "decided_by_automated_means": not told.by_person, "ground": told.ground.value, "law": told.law,
        "rule": told.rule, "redress": [way.value for way in told.redress],
    }  # fmt: skip
