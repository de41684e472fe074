"""Forgets what screening remembers of texts after a month, and work that was handed in once its form is no longer good."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from sqlalchemy import delete, select

from services.comments.domain.screening.near_duplicates import REMEMBERED
from services.comments.domain.senders import day_of
from services.comments.models import SpentWork, TextMark
from shared.database import Database

# A form's stamp is good for two days.
WORK_REMEMBERED = timedelta(days=3)


def forget_marks(database: Database, zone: tzinfo, now: datetime) -> int:
    """How many rows went."""
    marks = TextMark.day < day_of(now - REMEMBERED, zone)
    work = SpentWork.day < day_of(now - WORK_REMEMBERED, zone)
    with database.reading() as session:
        # Looked at without the write lock, as there is something to do only once a day.
        old_mark = session.scalar(select(TextMark.mark).where(marks).limit(1))
        if old_mark is None and session.scalar(select(SpentWork.key).where(work).limit(1)) is None:
            return 0
    with database.writing() as session:
        gone = session.scalars(delete(TextMark).where(marks).returning(TextMark.mark)).all()
        return len(gone) + len(session.scalars(delete(SpentWork).where(work).returning(SpentWork.key)).all())
