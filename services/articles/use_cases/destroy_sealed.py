"""Destroys the sealed details of requests whose mail was handed over and whose grace time is past."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select, update

from services.articles.models import ContactRequest
from shared.database import Database

BATCH = 200


def destroy_sealed(database: Database, now: datetime, grace: timedelta) -> int:
    """Gives how many were destroyed. The row stays, without personal data."""
    due = select(ContactRequest.id).where(
        ContactRequest.status == "sent", ContactRequest.sealed.is_not(None), ContactRequest.status_at <= now - grace
    ).limit(BATCH)  # fmt: skip
    with database.reading() as session:
        ids = session.scalars(due).all()
    if not ids:
        return 0
    with database.writing() as session:
        session.execute(update(ContactRequest).where(ContactRequest.id.in_(ids)).values(sealed=None))
    return len(ids)
