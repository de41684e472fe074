"""Withdraws a comment: its text is erased everywhere here; its place stays where others have answered it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services.comments.domain.statuses import Status, is_public
from services.comments.models import Comment, CommentVersion, ContactRequest, Objection, Report
from services.comments.use_cases.change_thread import change_thread
from services.comments.use_cases.find_receipt import find_receipt
from services.comments.use_cases.learn_decision import unlearn
from services.comments.use_cases.recall_letter import recall_letter
from services.comments.use_cases.record_decision import lay_decided
from services.comments.use_cases.screen_comment import forget_text
from services.comments.use_cases.stop_alert import erase_alert
from services.comments.use_cases.write_to_reporter import write_to_reporter
from shared.database import Database


def withdraw_comment(database: Database, token: str, now: datetime) -> None:
    """Twice is the same as once. Raises `UnknownReceipt`."""
    with database.writing() as session:
        comment = find_receipt(session, token, lock=True)
        if comment.status == Status.WITHDRAWN:
            return
        was_public = is_public(Status(comment.status), comment.only_staff)
        comment.status = Status.WITHDRAWN
        comment.version += 1
        _erase(session, comment, now)
        lay_decided(session, comment, now)
        if was_public:
            change_thread(session, comment.thread, now)
            recall_letter(session, comment, now)


def _erase(session: Session, comment: Comment, now: datetime) -> None:
    unlearn(session, comment)
    erase_alert(session, comment.id, now)
    forget_text(session, comment.id)
    comment.name = comment.body = comment.html = ""
    comment.content_hash = None
    comment.signals, comment.signal_facts, comment.redactions = [], {}, []
    session.execute(delete(CommentVersion).where(CommentVersion.comment == comment.id))
    for objection in session.scalars(select(Objection).where(Objection.comment == comment.id)):
        objection.text = ""
        if objection.state == "open":
            objection.state, objection.closed_at = "dismissed", now
    # A request on its way travels on: it has a fate of its own. One that was held has nobody left to free it.
    for request in session.scalars(
        select(ContactRequest).where(ContactRequest.comment == comment.id, ContactRequest.held.is_(True))
    ):
        request.sealed, request.destroyed_at = None, now
    # Nothing is left to decide on, so that their addresses would wait for ever.
    for report in session.scalars(select(Report).where(Report.comment == comment.id, Report.status == "open")):
        report.status, report.decided_at = "gone", now
        write_to_reporter(session, report, comment, now)
