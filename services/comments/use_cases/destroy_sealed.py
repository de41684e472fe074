"""Destroys sealed blocks: after hand-off and a time of grace for bounces, and of spam that nobody freed in that time."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import and_, exists, or_, select

from services.comments.domain.statuses import Status
from services.comments.models import ROW_LOCK, Comment, ContactRequest, Decision
from services.comments.use_cases.seal_contact_request import SENT
from shared.database import Database

BATCH = 200


def destroy_sealed(database: Database, grace: timedelta, now: datetime) -> int:
    """How many were destroyed. A row without personal data stays of each."""
    handed_on = and_(ContactRequest.state == SENT, ContactRequest.sent_at <= now - grace)
    recently_decided = exists().where(Decision.comment == ContactRequest.comment, Decision.decided_at > now - grace)
    is_spam = exists().where(Comment.id == ContactRequest.comment, Comment.status == Status.SPAM)
    spam = and_(ContactRequest.held.is_(True), is_spam, ~recently_decided)
    with database.writing() as session:
        rows = session.scalars(
            select(ContactRequest)
            .where(ContactRequest.sealed.is_not(None), or_(handed_on, spam))
            .limit(BATCH)
            .with_for_update(**ROW_LOCK, skip_locked=True)
        ).all()
        for request in rows:
            request.sealed, request.destroyed_at = None, now
        return len(rows)
