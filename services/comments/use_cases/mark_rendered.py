"""Marks the version of a thread that was rendered and laid ready."""

from __future__ import annotations

from sqlalchemy import update

from services.comments.models import Thread
from shared.database import Database


def mark_rendered(database: Database, thread: str, version: int) -> None:
    """A newer rendering is never taken back."""
    with database.writing() as session:
        session.execute(
            update(Thread)
            .where(Thread.id == thread, Thread.rendered_version < version)
            .values(rendered_version=version)
        )
