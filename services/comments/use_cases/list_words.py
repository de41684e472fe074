"""Lists the words that the site watches for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.comments.models import ListedWordRow
from services.comments.use_cases.name_colleague import name_colleague
from shared.database import Database


@dataclass(frozen=True)
class ShownWord:
    """A word on the list. `stem` is what its forms begin with."""

    id: str
    written: str
    language: str
    stem: str
    added_by: str
    added_at: datetime


def list_words(database: Database) -> tuple[ShownWord, ...]:
    """By language, then by alphabet."""
    with database.reading() as session:
        rows = session.scalars(select(ListedWordRow).order_by(ListedWordRow.language, ListedWordRow.written))
        return tuple(
            ShownWord(
                row.id, row.written, row.language, " ".join(f"{stem}…" for stem in row.stems),
                name_colleague(session, row.added_by, row.added_by_name) or row.added_by_name, row.added_at,
            )
            for row in rows
        )  # fmt: skip
