"""Has all threads rendered again, though readers see nothing new in them: what they are made of has changed."""

from __future__ import annotations

from sqlalchemy import update

from services.comments.models import Thread
from shared.database import Database


def unrender_all(database: Database) -> int:
    """How many there are."""
    with database.writing() as session:
        return len(session.scalars(update(Thread).values(rendered_version=0).returning(Thread.id)).all())
