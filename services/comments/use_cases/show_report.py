"""Shows whoever reported a comment what became of the report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.comments.domain.receipt_codes import receipt_code, stored
from services.comments.domain.refusals import UnknownReceipt
from services.comments.domain.statuses import Status, is_public
from services.comments.models import Comment, Decision, Report, Thread
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
    category: str | None
    good_faith: bool
    # A review before this report answered it.
    absorbed: bool
    rule: str | None
    law: str | None
    # Where the comment stands, while it does.
    comment_url: str | None


def show_report(database: Database, token: str, now: datetime) -> ReportView:  # noqa: ARG001  As all receipts are asked.
    """Raises `UnknownReceipt`."""
    with database.reading() as session:
        rows = session.execute(
            select(Report, Thread, Comment)
            .join(Comment, Comment.id == Report.comment)
            .join(Thread, Thread.id == Comment.thread)
            .where(Report.receipt_hash == stored(token))
        )
        found = rows.first()
        if found is None:
            raise UnknownReceipt
        report, thread, comment = found
        # Why it stays was not written for the reporter, and what was written to its author is theirs.
        removed_by = session.get(Decision, report.decision) if report.decision and report.status == "removed" else None
        public = is_public(Status(comment.status), comment.only_staff) and thread.public
        return ReportView(
            report.id, receipt_code(stored(token), thread.language), report.status, report.reason, report.filed_at,
            report.decided_at, thread.title, thread.url, thread.language, report.category, report.good_faith,
            report.absorbed_by is not None, removed_by.rule if removed_by else None, removed_by.law if removed_by else None,
            f"{thread.url}#c-{comment.id}" if public else None,
        )  # fmt: skip
