"""Tells those who asked for it that their comment was answered: approved answers alone, several of one hour in one letter."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from services.comments.domain.intake import Intake
from services.comments.domain.reply_alerts import PAUSE, WORTH_TELLING, AlertState
from services.comments.domain.statuses import Status
from services.comments.models import ROW_LOCK, Comment, ReplyAlert, Thread
from services.comments.use_cases.lay_letter import NewLetter, lay_letter
from shared.contact_details.sealing import seal
from shared.contract import ReplyShown
from shared.database import Database

BATCH = 100


def note_reply(session: Session, comment: Comment, now: datetime) -> None:
    """An answer is public now: whoever wrote what it answers is to hear of it."""
    if comment.parent is not None:
        waits = (ReplyAlert.comment == comment.parent, ReplyAlert.state == AlertState.ON, ReplyAlert.due_at.is_(None))
        session.execute(update(ReplyAlert).where(*waits).values(due_at=now))


def tell_replies(database: Database, intake: Intake, now: datetime) -> int:
    """How many letters were laid in."""
    rested = or_(ReplyAlert.told_at.is_(None), ReplyAlert.told_at <= now - PAUSE)
    due = select(ReplyAlert).where(ReplyAlert.due_at <= now, rested).limit(BATCH)
    with database.reading() as session:
        # Looked at without the write lock, as most of the time nobody has answered.
        if session.scalar(due.limit(1)) is None:
            return 0
    with database.writing() as session:
        alerts = session.scalars(due.with_for_update(**ROW_LOCK, skip_locked=True)).all()
        return sum(_tell(session, alert, intake, now) for alert in alerts)


def told_so_far(alert: ReplyAlert) -> datetime:
    """Answers that were published later have not been told of. Counted by their own times: one may be stored late."""
    return alert.told_upto or alert.confirmed_at or alert.asked_at


def _tell(session: Session, alert: ReplyAlert, intake: Intake, now: datetime) -> bool:
    # What was withdrawn or refused since then is not told of.
    replies = _replies(session, alert)
    alert.due_at = None
    if not replies:
        return False
    thread = session.get_one(Thread, replies[0].thread)
    alert.told_at, alert.letters = now, alert.letters + 1
    alert.told_from, alert.told_upto = told_so_far(alert), replies[-1].published_at
    said = {
        "title": thread.title, "link": intake.addresses.comment(thread.id, replies[0].id),
        "stop": intake.addresses.stop(alert.id),
        "count": str(len(replies)),
    }  # fmt: skip
    blocks = (alert.sealed, seal(said, intake.notify_public_key))
    lay_letter(session, NewLetter(ReplyShown, alert.id, alert.letters, blocks, alert.language, WORTH_TELLING), now)
    return True


def _replies(session: Session, alert: ReplyAlert) -> list[Comment]:
    """Those that no letter has told of, oldest first."""
    answered = session.get_one(Comment, alert.comment)
    if not session.get_one(Thread, answered.thread).public:
        return []
    here = (Comment.thread == answered.thread, Comment.parent == answered.id)
    public = (Comment.status == Status.APPROVED, Comment.only_staff.is_(False))
    replies = select(Comment).where(*here, *public, Comment.published_at > told_so_far(alert))
    return list(session.scalars(replies.order_by(Comment.published_at)))
