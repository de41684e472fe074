"""Marks a comment as helpful: once for each sender and day, without keeping who it was for longer than the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from services.comments.domain.intake import Intake
from services.comments.domain.refusals import UnknownComment
from services.comments.domain.senders import day_of, sender_key
from services.comments.domain.statuses import Status, is_public
from services.comments.models import Comment, HelpfulVote, Thread
from services.comments.use_cases.admit_sender import admit_sender, salt_of
from shared.database import Database

# A limit of its own: whoever reads and nods through a long thread may still write.
VOTES_A_MINUTE = 30


@dataclass(frozen=True)
class Marked:
    """How many found the comment helpful by now. Not `taken`: this sender had said so before."""

    thread: str
    language: str
    helpful: int
    taken: bool


def mark_helpful(database: Database, comment_id: str, network: str, intake: Intake, now: datetime) -> Marked:
    """Raises `UnknownComment` for what is not public, `TooMany`."""
    # Two may meet in the primary key of a vote, a sender or the salt.
    return database.write(lambda session: _mark(session, comment_id, network, intake, now))


def _mark(session: Session, comment_id: str, network: str, intake: Intake, now: datetime) -> Marked:
    comment = session.get(Comment, comment_id)
    thread = session.get(Thread, comment.thread) if comment else None
    if (
        comment is None
        or thread is None
        or not thread.public
        or not is_public(Status(comment.status), comment.only_staff)
    ):
        raise UnknownComment
    limit = None if intake.sender_limit is None else VOTES_A_MINUTE
    admit_sender(session, f"{network} helpful", limit, intake.zone, now)
    day = day_of(now, intake.zone)
    # The comment is a part of the key, so that even today nothing links what one sender found helpful.
    key = sender_key(f"{network} {comment_id}", salt_of(session, day))
    if session.get(HelpfulVote, key) is not None:
        return Marked(thread.id, thread.language, comment.helpful, taken=False)
    session.add(HelpfulVote(key=key, day=day))
    session.flush()
    counted = update(Comment).where(Comment.id == comment_id).values(helpful=Comment.helpful + 1)
    helpful = session.scalar(counted.returning(Comment.helpful)) or 0
    session.execute(update(Thread).where(Thread.id == thread.id, Thread.voted.is_(False)).values(voted=True))
    return Marked(thread.id, thread.language, helpful, taken=True)
