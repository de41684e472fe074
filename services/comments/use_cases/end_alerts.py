"""Ends reply alerts whose time is over: unconfirmed after two days, all after a year. The address goes with them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.comments.models import ReplyAlert
from services.comments.use_cases.stop_alert import erase_alert
from shared.database import Database

BATCH = 200


def end_alerts(database: Database, now: datetime) -> int:
    """How many ended."""
    over = select(ReplyAlert.comment).where(ReplyAlert.ends_at <= now).limit(BATCH)
    with database.reading() as session:
        if session.scalar(over.limit(1)) is None:
            return 0
    with database.writing() as session:
        ended = session.scalars(over).all()
        for comment in ended:
            erase_alert(session, comment, now)
        return len(ended)
