"""Reads the statement of reasons of a comment that is not public, and what was taken out of one that is."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.rights import Right
from services.comments.domain.statements import Done, Prompt, Removal, Statement, ground_of, redress
from services.comments.domain.statuses import Status, Verdict
from services.comments.models import Comment, Decision


def last_decision(session: Session, comment_id: str) -> Decision | None:
    """The one that counts."""
    newest_first = select(Decision).where(Decision.comment == comment_id).order_by(Decision.comment_version.desc())
    return session.scalar(newest_first.limit(1))


def statement_of(session: Session, comment: Comment, may: frozenset[Right]) -> Statement | None:
    """None where nothing is kept from readers, or where the author did it."""
    decision = last_decision(session, comment.id)
    kept_back = comment.status in {Status.REJECTED, Status.SPAM}
    if not kept_back or decision is None or decision.verdict == Verdict.APPROVE:
        return None
    return Statement(
        done=Done.REMOVED if comment.published_at else Done.NOT_PUBLISHED, since=decision.decided_at,
        prompted_by=Prompt(decision.prompted_by) if decision.prompted_by else None, screened=decision.screened,
        by_person=decision.decided_by is not None, ground=ground_of(decision.verdict, decision.rule, decision.law),
        rule=decision.rule, law=decision.law, reason=decision.reason, redress=redress(may_object=Right.OBJECT in may),
    )  # fmt: skip


def removals_of(comment: Comment) -> tuple[Removal, ...]:
    """The parts that were taken out, in the order it was done."""
    return tuple(
        Removal(each["kind"], each["reason"], datetime.fromisoformat(each["at"])) for each in comment.redactions
    )
