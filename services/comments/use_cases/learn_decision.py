"""Learns from a moderator's decision which words stand in what is published, and which in what is refused."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import Insert, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from services.comments.domain.screening.learning import marks_to_learn
from services.comments.domain.screening.tokens import words_of
from services.comments.domain.statuses import Verdict
from services.comments.models import Comment, LearnedWord
from services.comments.use_cases.screen_comment import ALL_COMMENTS
from services.comments.use_cases.stem_words import stem_words

Kind = Literal["fine", "trouble"]


def learn_decision(session: Session, comment: Comment, verdict: Verdict) -> None:
    """In place of what an earlier decision on the same comment taught."""
    unlearn(session, comment)
    kind: Kind = "fine" if verdict is Verdict.APPROVE else "trouble"
    counts = [
        {"mark": mark, "fine": int(kind == "fine"), "trouble": int(kind == "trouble")} for mark in _marks(comment)
    ]
    session.execute(_adding(session).values(counts))
    comment.learned = kind


def unlearn(session: Session, comment: Comment) -> None:
    """As if nothing had been decided on it; asks for the text that was learned from."""
    if comment.learned is None:
        return
    column = LearnedWord.fine if comment.learned == "fine" else LearnedWord.trouble
    session.execute(update(LearnedWord).where(LearnedWord.mark.in_(_marks(comment))).values({column: column - 1}))
    comment.learned = None


def _marks(comment: Comment) -> tuple[int, ...]:
    # In one order everywhere, so that two decisions at once cannot wait for each other.
    return tuple(sorted({ALL_COMMENTS, *marks_to_learn(stem_words(words_of(comment.body), comment.language))}))


def _adding(session: Session) -> Insert:
    of_postgresql = session.get_bind().dialect.name == "postgresql"
    adding = postgresql.insert(LearnedWord) if of_postgresql else sqlite.insert(LearnedWord)
    return adding.on_conflict_do_update(index_elements=["mark"], set_={
        "fine": LearnedWord.fine + adding.excluded.fine, "trouble": LearnedWord.trouble + adding.excluded.trouble,
    })  # fmt: skip
