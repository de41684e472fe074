"""Writes to whoever reported a comment and left an address, once it is decided; the address goes with the letter."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from services.comments.models import Comment, Report, Thread
from services.comments.use_cases.lay_letter import NewLetter, lay_letter
from shared.contract import ReportAnswered

# As long as a mail server may be away.
WORTH_SENDING = timedelta(days=5)


def write_to_reporter(session: Session, report: Report, comment: Comment, now: datetime) -> None:
    """In the transaction of the decision. Without an address the report's receipt tells it alone."""
    if report.sealed is None:
        return
    language = session.get_one(Thread, comment.thread).language
    lay_letter(session, NewLetter(ReportAnswered, report.id, 1, (report.sealed,), language, WORTH_SENDING), now)
    report.sealed = None
