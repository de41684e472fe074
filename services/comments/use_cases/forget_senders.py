"""Forgets yesterday's senders: with the salt gone, their keys mean nothing, and they go too, as do those of their votes."""

from __future__ import annotations

from datetime import datetime, tzinfo

from sqlalchemy import delete, select

from services.comments.domain.senders import day_of
from services.comments.models import DaySalt, HelpfulVote, Sender
from shared.database import Database


def forget_senders(database: Database, zone: tzinfo, now: datetime) -> int:
    """How many days were forgotten."""
    today = day_of(now, zone)
    with database.reading() as session:
        # Looked at without the write lock, as there is something to do only once a day.
        if session.scalar(select(DaySalt.day).where(DaySalt.day < today).limit(1)) is None:
            return 0
    with database.writing() as session:
        session.execute(delete(Sender).where(Sender.day < today))
        session.execute(delete(HelpfulVote).where(HelpfulVote.day < today))
        gone = session.execute(delete(DaySalt).where(DaySalt.day < today).returning(DaySalt.day)).all()
        return len(gone)
