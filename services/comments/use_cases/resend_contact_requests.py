"""Sends contact requests again that notify has not answered: the event may have been lost with Redis."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from services.comments.models import ROW_LOCK, Comment, ContactRequest, Outbox
from services.comments.use_cases.seal_contact_request import WAITING, lay_contact_request
from shared.database import Database
from shared.outbox import not_waiting

PATIENCE = timedelta(seconds=60)
BATCH = 100


def resend_contact_requests(database: Database, now: datetime) -> int:
    """How many were laid in again. One that still waits in the outbox, as Redis is away, has not been lost."""
    with database.writing() as session:
        rows = session.execute(
            select(ContactRequest, Comment)
            .join(Comment, Comment.id == ContactRequest.comment)
            .where(
                ContactRequest.state == WAITING, ContactRequest.held.is_(False), ContactRequest.sealed.is_not(None),
                ContactRequest.answered_at.is_(None), ContactRequest.last_laid_at <= now - PATIENCE,
                not_waiting(Outbox, ContactRequest.id),
            )
            .order_by(ContactRequest.id).limit(BATCH).with_for_update(**ROW_LOCK, of=ContactRequest, skip_locked=True)
        ).all()  # fmt: skip
        for request, comment in rows:
            lay_contact_request(session, request, comment, now)
        return len(rows)
