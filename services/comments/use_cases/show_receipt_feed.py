"""What a feed reader learns of one comment: its fate and the public answers to it, never a text that is not public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.receipt_codes import stored
from services.comments.domain.refusals import UnknownReceipt
from services.comments.domain.statuses import Status
from services.comments.models import Comment, ContactRequest, Decision, PrivateAnswer, Thread
from services.comments.use_cases.seal_contact_request import SENT, iso
from shared.database import Database

MOST_REPLIES = 50


@dataclass(frozen=True)
class FeedEntry:
    """One thing that happened: `what` is stored, approve, reject, spam, contact, private or reply."""

    id: str
    what: str
    at: str
    name: str | None = None
    html: str = ""
    url: str | None = None


@dataclass(frozen=True)
class ReceiptFeed:
    """The feed, newest first."""

    comment: str
    title: str
    url: str
    language: str
    entries: tuple[FeedEntry, ...]

    @property
    def updated(self) -> str:
        return self.entries[0].at


def show_receipt_feed(database: Database, feed_token: str) -> ReceiptFeed:
    """Raises `UnknownReceipt`, also for the receipt's own token: each opens one thing."""
    with database.reading() as session:
        found = session.execute(
            select(Comment, Thread)
            .join(Thread, Thread.id == Comment.thread)
            .where(Comment.feed_hash == stored(feed_token))
        ).first()
        if found is None:
            raise UnknownReceipt
        comment, thread = found
        entries = [FeedEntry("stored", "stored", iso(comment.submitted_at)), *_fate(session, comment.id)]
        if thread.public:
            entries += _replies(session, comment, thread)
        newest_first = sorted(entries, key=lambda entry: (entry.at, entry.id), reverse=True)
        return ReceiptFeed(comment.id, thread.title, thread.url, thread.language, tuple(newest_first))


def _fate(session: Session, comment_id: str) -> Iterator[FeedEntry]:
    for decision in session.scalars(select(Decision).where(Decision.comment == comment_id)):
        yield FeedEntry(decision.id, decision.verdict, iso(decision.decided_at))
    for request in session.scalars(
        select(ContactRequest).where(ContactRequest.comment == comment_id, ContactRequest.state == SENT)
    ):
        yield FeedEntry(request.id, "contact", iso(_when(request)))
    for answer in session.scalars(select(PrivateAnswer).where(PrivateAnswer.comment == comment_id)):
        yield FeedEntry(answer.id, "private", iso(answer.answered_at))


def _when(request: ContactRequest) -> datetime:
    return request.sent_at or request.requested_at


def _replies(session: Session, comment: Comment, thread: Thread) -> Iterator[FeedEntry]:
    public = (Comment.parent == comment.id, Comment.status == Status.APPROVED, Comment.only_staff.is_(False))
    newest_first = select(Comment).where(*public).order_by(Comment.id.desc()).limit(MOST_REPLIES)
    for reply in session.scalars(newest_first):
        at = iso(reply.published_at or reply.submitted_at)
        yield FeedEntry(reply.id, "reply", at, reply.name, reply.html, f"{thread.url}#c-{reply.id}")
