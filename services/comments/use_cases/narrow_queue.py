"""Narrows the moderation queue to what a moderator has time for: a language, an age, questions, signals, nobody's answer yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, Text, cast, exists, func, or_
from sqlalchemy.orm import aliased

from services.comments.models import Comment, ContactRequest, PrivateAnswer

ANY_SIGNAL = "any"
# How long something has waited, as pages and programs say it.
AGES = {
    "day": timedelta(days=1),
    "three_days": timedelta(days=3),
    "week": timedelta(days=7),
    "month": timedelta(days=30),
}
# A question mark ends a word; the one inside a link asks nobody anything.
QUESTION_ENDS = ("%?", "%? %", "%?\n%", "%?)%", '%?"%', "%?”%", "%?!%", "%??%")


@dataclass(frozen=True)
class Narrowing:
    """All that is set must hold; `signal` is a signal's name, or `ANY_SIGNAL`."""

    language: str | None = None
    submitted_before: datetime | None = None
    asks: bool = False
    wants_contact: bool = False
    unanswered: bool = False
    signal: str | None = None


def narrow_queue(query: Select[Comment], to: Narrowing) -> Select[Comment]:
    """The query with what has to hold besides."""
    return query.where(*_conditions(to))


def _conditions(to: Narrowing) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if to.language:
        found.append(Comment.language == to.language)
    if to.submitted_before:
        found.append(Comment.submitted_at < to.submitted_before)
    if to.asks:
        found.append(or_(*(Comment.body.like(each) for each in QUESTION_ENDS)))
    if to.wants_contact:
        found.append(exists().where(ContactRequest.comment == Comment.id))
    if to.unanswered:
        found += [~_publicly_answered(), ~exists().where(PrivateAnswer.comment == Comment.id)]
    if to.signal:
        found.append(_has_signal(to.signal))
    return found


def _publicly_answered() -> ColumnElement[bool]:
    answer = aliased(Comment)
    return exists().where(answer.parent == Comment.id, answer.official.is_(True))


def _has_signal(name: str) -> ColumnElement[bool]:
    if name == ANY_SIGNAL:
        return func.json_array_length(Comment.signals) > 0
    return cast(Comment.signals, Text).contains(f'"{name}"', autoescape=True)
