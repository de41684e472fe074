"""The lines of comments, with their decisions, reports and objections; never a sealed block, never a receipt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.contact_choices import Span, without
from services.comments.models import Comment, Decision, Objection, Report, SitePage, Thread
from vastine.exports.lines import Line

PARTS = (
    "id", "parent", "name", "language", "status", "only_staff", "official", "submitted_at", "published_at", "version",
    "signals",
)  # fmt: skip
DECISION = (
    "verdict", "rule", "law", "reason", "decided_by", "decided_by_name", "decided_at", "prompted_by", "screened",
    "comment_version",
)  # fmt: skip
REPORT = ("reason", "category", "good_faith", "status", "filed_at", "decided_at", "comment_version")
OBJECTION = ("text", "state", "filed_at", "closed_at")


def comment_lines(session: Session) -> Iterator[Line]:
    """Thread by thread, in the thread's own order: what is answered stands before its answers."""
    outside = set(session.scalars(select(SitePage.thread)))
    for thread in session.scalars(select(Thread).order_by(Thread.url)):
        # Of a page elsewhere the whole address, so that the two are never taken for each other.
        page = thread.url if thread.id in outside else urlsplit(thread.url).path
        for comment in session.scalars(select(Comment).where(Comment.thread == thread.id).order_by(Comment.path)):
            yield {"kind": "comment", "page": page, **_comment(session, comment, thread)}


def _comment(session: Session, comment: Comment, thread: Thread) -> Line:
    body, redactions = without_redacted(comment.body, comment.redactions, thread.language)
    decisions = list(session.scalars(
        select(Decision).where(Decision.comment == comment.id).order_by(Decision.comment_version, Decision.decided_at)
    ))  # fmt: skip
    places = {decision.id: place for place, decision in enumerate(decisions)}
    reports = session.scalars(
        select(Report).where(Report.comment == comment.id).order_by(Report.filed_at, Report.reason)
    )
    objections = session.scalars(
        select(Objection).where(Objection.comment == comment.id).order_by(Objection.filed_at, Objection.text)
    )
    return {
        **_parts(comment, PARTS), "body": body,
        "redactions": redactions,
        "decisions": [_parts(each, DECISION) | {"undoes": places.get(each.undoes or "")} for each in decisions],
        "reports": [_parts(each, REPORT) for each in reports],
        "objections": [_parts(each, OBJECTION) | {"decision": places[each.decision]} for each in objections],
    }  # fmt: skip


def without_redacted(body: str, redactions: list[dict[str, Any]], language: str) -> tuple[str, list[dict[str, Any]]]:
    """The body with the words that stand for what was taken away, and where those words stand now."""
    moved, by = [], 0
    for each in sorted(redactions, key=lambda redaction: int(redaction["start"])):
        span = Span(each["start"], each["end"], each["kind"])
        start = span.start + by
        body = without(body, [Span(start, span.end + by, span.kind)], language)
        words = len(without(" ", [Span(0, 1, span.kind)], language))
        by += words - (span.end - span.start)
        moved.append(each | {"start": start, "end": start + words})
    return body, moved


def _parts(row: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}
