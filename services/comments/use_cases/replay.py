"""Replays the whole present state into the outbox, and has every thread rendered anew: Redis was emptied, or began anew."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from services.comments.domain.statuses import Status
from services.comments.models import Comment, ContactRequest, Decision, Objection, Outbox, ReaderLetter, Report, Thread
from services.comments.use_cases.change_thread import lay_thread
from services.comments.use_cases.lay_letter import lay_again
from services.comments.use_cases.object_to_decision import lay_objection
from services.comments.use_cases.record_decision import lay_held
from services.comments.use_cases.report_comment import lay_report
from services.comments.use_cases.seal_contact_request import WAITING, lay_contact_request
from shared.database import Database


def replay(database: Database, now: datetime) -> int:
    """How many events were laid in. What each tells carries the row's version, so that telling it again changes nothing."""
    with database.writing() as session:
        before = _waiting(session)
        for thread in session.scalars(select(Thread)):
            lay_thread(session, thread, now)
        for comment, thread in session.execute(
            select(Comment, Thread)
            .join(Thread, Thread.id == Comment.thread)
            .where(Comment.status == Status.PENDING)
            .order_by(Comment.id)
        ):
            lay_held(session, comment, thread, now)
        _replay_contact_requests(session, now)
        _replay_reports(session, now)
        _replay_objections(session, now)
        for letter in session.scalars(select(ReaderLetter).order_by(ReaderLetter.id)):
            lay_again(session, letter, now)
        session.execute(update(Thread).values(rendered_version=0))
        session.flush()
        return _waiting(session) - before


def _replay_contact_requests(session: Session, now: datetime) -> None:
    for request, comment in session.execute(
        select(ContactRequest, Comment)
        .join(Comment, Comment.id == ContactRequest.comment)
        .where(ContactRequest.state == WAITING, ContactRequest.held.is_(False), ContactRequest.sealed.is_not(None))
        .order_by(ContactRequest.id)
    ):
        lay_contact_request(session, request, comment, now)


def _replay_reports(session: Session, now: datetime) -> None:
    for report, thread in session.execute(
        select(Report, Thread)
        .join(Comment, Comment.id == Report.comment)
        .join(Thread, Thread.id == Comment.thread)
        .where(Report.status == "open")
        .order_by(Report.id)
    ):
        lay_report(session, report, thread, now)


def _replay_objections(session: Session, now: datetime) -> None:
    for objection, comment, decision in session.execute(
        select(Objection, Comment, Decision)
        .join(Comment, Comment.id == Objection.comment)
        .join(Decision, Decision.id == Objection.decision)
        .where(Objection.state == "open")
        .order_by(Objection.id)
    ):
        lay_objection(session, objection, comment, decision.decided_by, now)


def _waiting(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Outbox)) or 0
