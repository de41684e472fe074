"""Finds the review that answers a report already: a person read the text as it still stands, and kept it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.report_reasons import absorbs, text_mark
from services.comments.models import Comment, Report


@dataclass(frozen=True)
class Review:
    """The newest report that was read; `decision` kept the comment."""

    report: str
    decision: str | None
    at: datetime
    text: str


def find_review(session: Session, comment: Comment, category: str | None) -> Review | None:
    """None where the text has changed since, or where nobody has looked at it for what is reported now."""
    mark = text_mark(comment.html)
    read = session.scalars(
        select(Report)
        .where(Report.comment == comment.id, Report.reviewed_text == mark, Report.absorbed_by.is_(None))
        .order_by(Report.decided_at, Report.id)
    ).all()
    if not read or not absorbs((each.category for each in read), category):
        return None
    last = read[-1]
    return Review(last.id, last.decision, last.decided_at, mark) if last.decided_at else None
