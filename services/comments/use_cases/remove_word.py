"""Takes a word off the site's list."""

from __future__ import annotations

from sqlalchemy import delete

from services.comments.models import ListedWordRow
from shared.database import Database


def remove_word(database: Database, word: str) -> None:
    """Twice is the same as once."""
    with database.writing() as session:
        session.execute(delete(ListedWordRow).where(ListedWordRow.id == word))
