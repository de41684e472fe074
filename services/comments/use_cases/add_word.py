"""Puts a word on the site's list."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from services.comments.domain.colleagues import Colleague
from services.comments.domain.refusals import FieldFault, WrongFields
from services.comments.domain.screening.listed_words import ANY_ENDING, LONGEST, MOST_WORDS
from services.comments.domain.screening.tokens import words_of
from services.comments.models import ListedWordRow
from services.comments.use_cases.stem_words import ALGORITHMS, stem_words
from shared.database import Database, new_id

# A beginning of two letters would find half the dictionary.
SHORTEST_BEGINNING = 3


def add_word(database: Database, written: str, language: str, by: Colleague, now: datetime) -> None:
    """Twice is the same as once. Raises `WrongFields`."""
    said = " ".join(written.split())
    words, beginning = words_of(said), said.endswith(ANY_ENDING)
    if language not in ALGORITHMS:
        raise WrongFields({"language": FieldFault("language")})
    if not words:
        raise WrongFields({"written": FieldFault("word.empty")})
    if len(said) > LONGEST:
        raise WrongFields({"written": FieldFault("word.too_long", {"most": LONGEST})})
    if beginning and len(words[-1]) < SHORTEST_BEGINNING:
        raise WrongFields({"written": FieldFault("word.short_beginning")})
    stems = list(stem_words(words, language))
    if beginning:
        stems[-1] = words[-1]
    row = ListedWordRow(
        id=new_id(now), written=" ".join(words) + (ANY_ENDING if beginning else ""), language=language, stems=stems,
        beginning=beginning, added_by=by.id, added_by_name=by.name, added_at=now,
    )  # fmt: skip
    try:
        with database.writing() as session:
            if (session.scalar(select(func.count()).select_from(ListedWordRow)) or 0) >= MOST_WORDS:
                raise WrongFields({"written": FieldFault("word.too_many", {"most": MOST_WORDS})})
            session.add(row)
    except IntegrityError:
        # It is on the list, which was what was wanted.
        return
