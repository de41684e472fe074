"""Shows whoever reported a comment what became of the report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.comments.domain.receipt_codes import receipt_code, stored
from services.comments.domain.refusals import UnknownReceipt
from services.comments.models import Comment, Report, Thread
from shared.database import Database


@dataclass(frozen=True)
class ReportView:
    """A report as its receipt tells it; the comment's own text is not repeated."""

    report: str
    code: str
    status: str
    reason: str
    filed_at: datetime
    decided_at: datetime | None
    thread_title: str
    thread_url: str
    language: str


def show_report(database: Database, token: str, now: datetime) -> ReportView:  # noqa: ARG001  As all receipts are asked.
    """Raises `UnknownReceipt`."""
    with database.reading() as session:
        rows = session.execute(
            select(Report, Thread)
            .join(Comment, Comment.id == Report.comment)
            .join(Thread, Thread.id == Comment.thread)
            .where(Report.receipt_hash == stored(token))
        )
        found = rows.first()
        if found is None:
            raise UnknownReceipt
        report, thread = found
        return ReportView(
            report.id, receipt_code(stored(token), thread.language), report.status, report.reason, report.filed_at,
            report.decided_at, thread.title, thread.url, thread.language,
        )  # fmt: skip
