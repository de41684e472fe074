"""The statement of reasons that an author gets: every field of Article 17(3) of the Digital Services Act, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Done(StrEnum):
    """What was done about the comment."""

    NOT_PUBLISHED = "not_published"
    REMOVED = "removed"


class Prompt(StrEnum):
    """What made somebody decide."""

    REPORT = "report"
    OBJECTION = "objection"
    OWN = "own"


class Ground(StrEnum):
    """On what the decision rests: a law, a house rule, that it is spam, or the reason alone that was written."""

    LAW = "law"
    RULE = "rule"
    SPAM = "spam"
    REASON = "reason"


class Redress(StrEnum):
    """Where the author may turn who disagrees."""

    OBJECTION = "objection"
    SETTLEMENT = "out_of_court"
    COURT = "court"


@dataclass(frozen=True)
class Removal:
    """A part of the text that was taken away openly."""

    kind: str
    reason: str | None
    at: datetime


@dataclass(frozen=True)
class Statement:
    """Why a comment is not public. `until` None: until another decision; `where` it holds is this site and no other."""

    done: Done
    since: datetime
    prompted_by: Prompt | None
    screened: bool
    by_person: bool
    ground: Ground
    rule: str | None
    law: str | None
    reason: str | None
    redress: tuple[Redress, ...]
    where: str = "this_site"
    until: datetime | None = None


def ground_of(verdict: str, rule: str | None, law: str | None) -> Ground:
    """A law that is named, or the rule that is; spam needs no other ground."""
    if law or rule == "law":
        return Ground.LAW
    if rule:
        return Ground.RULE
    return Ground.SPAM if verdict == "spam" else Ground.REASON


def redress(*, may_object: bool) -> tuple[Redress, ...]:
    """The ways that stand open; the first is the nearest."""
    outside = (Redress.SETTLEMENT, Redress.COURT)
    return (Redress.OBJECTION, *outside) if may_object else outside
