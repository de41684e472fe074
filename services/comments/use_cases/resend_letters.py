"""Sends letters to readers again that notify has not answered for: the event may have been lost with Redis."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from services.comments.models import ROW_LOCK, Outbox, ReaderLetter
from services.comments.use_cases.lay_letter import lay_again
from shared.database import Database
from shared.outbox import not_waiting

PATIENCE = timedelta(seconds=60)
BATCH = 100


def resend_letters(database: Database, now: datetime) -> int:
    """How many were laid in again. What nobody needs to hear any more is erased instead."""
    with database.reading() as session:
        # Looked at without the write lock, as there is hardly ever one.
        if session.scalar(select(ReaderLetter.id).where(ReaderLetter.last_laid_at <= now - PATIENCE).limit(1)) is None:
            return 0
    with database.writing() as session:
        session.execute(delete(ReaderLetter).where(ReaderLetter.useless_after <= now))
        unheard = select(ReaderLetter).where(
            ReaderLetter.last_laid_at <= now - PATIENCE, not_waiting(Outbox, ReaderLetter.id)
        )
        letters = session.scalars(unheard.limit(BATCH).with_for_update(**ROW_LOCK, skip_locked=True)).all()
        for letter in letters:
            lay_again(session, letter, now)
        return len(letters)
