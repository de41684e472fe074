"""What comments holds about people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from services.comments.domain.senders import day_of
from services.comments.domain.statuses import Status
from services.comments.models import (
    Comment,
    CommentVersion,
    ContactRequest,
    DaySalt,
    Objection,
    Outbox,
    PrivateAnswer,
    ReaderLetter,
    ReplyAlert,
    Report,
    Sender,
)
from services.comments.settings import Settings
from services.comments.use_cases.seal_contact_request import SENT
from vastine.held.counting import count, earliest, in_outbox, passed_on
from vastine.held.holding import Holding, due_by

WHERE = "comments"


def held(session: Session, settings: Settings, now: datetime) -> Iterator[Holding]:
    unsent = (ContactRequest.sealed.is_not(None), ContactRequest.state != SENT)
    yield Holding(
        "contact details, sealed, not passed on yet", WHERE, count(session, ContactRequest, *unsent),
        earliest(session, ContactRequest.requested_at, *unsent), "until a letter has left; of spam, its time of grace",
    )  # fmt: skip
    sealed = (ContactRequest.sealed.is_not(None), ContactRequest.state == SENT)
    yield passed_on(session, WHERE, ContactRequest, ContactRequest.sent_at, sealed, (settings.grace, now))
    yield in_outbox(session, WHERE, Outbox)
    yield from _letters(session, now)
    yield from _texts(session)
    yield from _beside_comments(session)
    yield from _receipts(session)
    yield from _senders(session, settings, now)


def _letters(session: Session, now: datetime) -> Iterator[Holding]:
    """Addresses that readers left to hear of answers, or of what became of their report."""
    yield Holding(
        "addresses for letters about answers, sealed", WHERE, count(session, ReplyAlert),
        earliest(session, ReplyAlert.asked_at), "until stopped; unconfirmed two days, else a year",
        earliest(session, ReplyAlert.ends_at), count(session, ReplyAlert, ReplyAlert.ends_at < due_by(now)),
    )  # fmt: skip
    yield Holding(
        "letters to readers, sealed, on their way", WHERE, count(session, ReaderLetter),
        earliest(session, ReaderLetter.asked_at), "until notify has them, or nobody needs them",
        earliest(session, ReaderLetter.useless_after),
        count(session, ReaderLetter, ReaderLetter.useless_after < due_by(now)),
    )  # fmt: skip
    unanswered = Report.sealed.is_not(None)
    yield Holding(
        "addresses of whoever reports, sealed", WHERE, count(session, Report, unanswered),
        earliest(session, Report.filed_at, unanswered), "until the report is decided on",
    )  # fmt: skip


def _texts(session: Session) -> Iterator[Holding]:
    public = (Comment.status == Status.APPROVED, Comment.only_staff.is_(False), Comment.official.is_(False))
    others = (
        or_(Comment.status != Status.APPROVED, Comment.only_staff.is_(True)), Comment.status != Status.WITHDRAWN,
    )  # fmt: skip
    for what, which in (("comments that readers see", public), ("comments that readers do not see", others)):
        yield Holding(
            what, WHERE, count(session, Comment, *which), earliest(session, Comment.submitted_at, *which),
            "until their author withdraws them",
        )  # fmt: skip
    withdrawn = Comment.status == Status.WITHDRAWN
    unerased = or_(Comment.body != "", Comment.name != "", Comment.html != "")
    yield Holding(
        "places of withdrawn comments, empty", WHERE, count(session, Comment, withdrawn),
        earliest(session, Comment.submitted_at, withdrawn), "name and text go with the withdrawal",
        outlived=count(session, Comment, withdrawn, unerased),
    )  # fmt: skip


def _beside_comments(session: Session) -> Iterator[Holding]:
    of_withdrawn = CommentVersion.comment.in_(_withdrawn())
    yield Holding(
        "earlier texts of edited comments", WHERE, count(session, CommentVersion),
        earliest(session, CommentVersion.replaced_at), "until the comment is withdrawn",
        outlived=count(session, CommentVersion, of_withdrawn),
    )  # fmt: skip
    told = Objection.text != ""
    yield Holding(
        "objections", WHERE, count(session, Objection, told), earliest(session, Objection.filed_at, told),
        "until the comment is withdrawn", outlived=count(session, Objection, told, Objection.comment.in_(_withdrawn())),
    )  # fmt: skip
    yield Holding(
        "reports", WHERE, count(session, Report), earliest(session, Report.filed_at), "as long as the comment"
    )
    answers = earliest(session, PrivateAnswer.answered_at)
    yield Holding("private answers", WHERE, count(session, PrivateAnswer), answers, "as long as the comment")


def _receipts(session: Session) -> Iterator[Holding]:
    of_comments, of_reports = Comment.receipt_hash.is_not(None), Report.receipt_hash.is_not(None)
    yield Holding(
        "fingerprints of comments' receipts", WHERE, count(session, Comment, of_comments),
        earliest(session, Comment.submitted_at, of_comments), "until their holder destroys them",
    )  # fmt: skip
    yield Holding(
        "fingerprints of reports' receipts", WHERE, count(session, Report, of_reports),
        earliest(session, Report.filed_at, of_reports), "as long as the report",
    )  # fmt: skip


def _senders(session: Session, settings: Settings, now: datetime) -> Iterator[Holding]:
    zone = settings.house.zone
    today = day_of(now, zone)
    midnight = datetime.combine(today + timedelta(days=1), time(), zone)
    settled = day_of(due_by(now), zone)
    for what, table in (("keys of today's senders", Sender), ("salts of such keys", DaySalt)):
        oldest = session.scalar(select(table.day).order_by(table.day).limit(1))
        number = count(session, table)
        yield Holding(
            what, WHERE, number, datetime.combine(oldest, time(), zone) if oldest else None, "until midnight",
            midnight if number else None, count(session, table, table.day < settled),
        )  # fmt: skip


def _withdrawn() -> Select[str]:
    return select(Comment.id).where(Comment.status == Status.WITHDRAWN)
