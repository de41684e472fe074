"""Screens a text: gathers what the signals look at, and what earlier decisions say of its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from services.comments.domain.screening.learning import Seen, leaning, marks_to_learn
from services.comments.domain.screening.listed_words import ListedWord, listed_in
from services.comments.domain.screening.near_duplicates import enough, marks_of
from services.comments.domain.screening.signals import Screened, Signal, Traces, screen
from services.comments.domain.screening.tokens import words_of
from services.comments.domain.text_rules import content_hash
from services.comments.models import Comment, LearnedWord, ListedWordRow, TextMark
from services.comments.use_cases.stem_words import stem_words

SAME_TEXT_WITHIN = timedelta(days=30)
# "Kiitos!" may be said by many.
SHORT_TEXT = 20
ALL_COMMENTS = 0


@dataclass(frozen=True)
class Looked:
    """A text and how it came. `language` is the page's; `own` the comment whose text it is to be, if that is stored already."""

    body: str
    language: str
    traces: Traces = field(default_factory=Traces)
    unworked: bool = False
    today: int = 0
    own: str | None = None


@dataclass(frozen=True)
class Screening:
    """What was noticed, what each signal has to tell, where earlier decisions would lean, and by what the text is known again."""

    signals: tuple[Signal, ...]
    facts: Mapping[str, Any]
    leaning: int
    marks: tuple[int, ...]


def screen_comment(session: Session, looked: Looked, now: datetime) -> Screening:
    words = words_of(looked.body)
    marks = marks_of(words)
    seen = Screened(
        body=looked.body, language=looked.language, traces=looked.traces, said_before=_said_before(session, looked, now),
        near=_near(session, marks, looked.own), listed=_listed(session, words), unworked=looked.unworked,
        today=looked.today,
    )  # fmt: skip
    told = screen(seen)
    facts = {signal.value: dict(facts) for signal, facts in told.items() if facts}
    return Screening(tuple(told), facts, _leaning(session, stem_words(words, looked.language)), marks)


def remember_text(session: Session, comment: str, marks: tuple[int, ...], day: date) -> None:
    """Notes the marks by which its text would be known again, in place of those of what the comment said before."""
    forget_text(session, comment)
    session.add_all(TextMark(mark=mark, comment=comment, day=day) for mark in marks)


def forget_text(session: Session, comment: str) -> None:
    session.execute(delete(TextMark).where(TextMark.comment == comment))


def _said_before(session: Session, looked: Looked, now: datetime) -> bool:
    if looked.own or len(looked.body) < SHORT_TEXT:
        return False
    same = select(Comment.id).where(
        Comment.content_hash == content_hash(looked.body), Comment.submitted_at > now - SAME_TEXT_WITHIN
    )
    return session.scalar(same.limit(1)) is not None


def _near(session: Session, marks: tuple[int, ...], own: str | None) -> str | None:
    if not marks:
        return None
    shared = func.count().label("shared")
    near = select(TextMark.comment).where(TextMark.mark.in_(marks), TextMark.comment != (own or ""))
    alike = near.group_by(TextMark.comment).having(shared >= enough(marks))
    return session.scalar(alike.order_by(shared.desc(), TextMark.comment).limit(1))


def _listed(session: Session, words: list[str]) -> tuple[str, ...]:
    rows = session.scalars(select(ListedWordRow).order_by(ListedWordRow.written, ListedWordRow.id)).all()
    stems = {language: _possible_stems(words, language) for language in {row.language for row in rows}}
    listed = [ListedWord(row.written, row.language, tuple(row.stems), row.beginning) for row in rows]
    return tuple(dict.fromkeys(listed_in(words, stems, listed)))


def _possible_stems(words: list[str], language: str) -> list[tuple[str, str]]:
    # Of "nopeaa" the rules leave "nopea", and of that what they leave of the basic form.
    once = stem_words(words, language)
    return list(zip(once, stem_words(once, language), strict=True))


def _leaning(session: Session, stems: tuple[str, ...]) -> int:
    marks = (ALL_COMMENTS, *marks_to_learn(stems))
    rows = {row.mark: row for row in session.scalars(select(LearnedWord).where(LearnedWord.mark.in_(marks)))}
    decided = rows.pop(ALL_COMMENTS, None)
    seen = (Seen(row.fine, row.trouble) for row in rows.values())
    return leaning(seen, Seen(decided.fine, decided.trouble) if decided else Seen(0, 0))
