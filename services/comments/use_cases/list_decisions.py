"""Lists the record of decisions, newest first. It holds no reader's text, and no reason once the author has withdrawn theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select

from services.comments.domain.statuses import Status, Verdict
from services.comments.models import Comment, Decision, Person, Thread
from shared.database import Database

PAGE = 100
# Some hundred thousand rows are what a spreadsheet opens.
MOST = 200_000
# In place of a person's id: what a rule decided.
NOBODY = "rule"


@dataclass(frozen=True)
class RecordQuestion:
    """What is looked for; empty fields narrow nothing. `until` is the first moment that is too late."""

    by: str = ""
    verdict: Verdict | None = None
    rule: str = ""
    since: datetime | None = None
    until: datetime | None = None
    cursor: str = ""


@dataclass(frozen=True)
class RecordLine:
    """One decision; without a name it was the rule."""

    id: str
    at: datetime
    verdict: Verdict
    rule: str | None
    law: str | None
    reason: str | None
    by_name: str | None
    prompted_by: str | None
    comment: str
    title: str


def list_decisions(database: Database, question: RecordQuestion, most: int = PAGE) -> list[RecordLine]:
    """At most so many."""
    query = _narrowed(
        select(Decision, Comment.status, Thread.title, Person.name)
        .join(Comment, Comment.id == Decision.comment)
        .join(Thread, Thread.id == Comment.thread)
        .outerjoin(Person, Person.id == Decision.decided_by),
        question,
    )
    with database.reading() as session:
        rows = session.execute(query.order_by(Decision.id.desc()).limit(most)).all()
        return [_line(decision, status, title, name) for decision, status, title, name in rows]


def list_deciders(database: Database) -> list[tuple[str, str]]:
    """Ids and names of everybody who has decided here, also of those who have left."""
    query = select(Decision.decided_by, Person.name, Decision.decided_by_name).outerjoin(
        Person, Person.id == Decision.decided_by
    )
    with database.reading() as session:
        rows = session.execute(query.where(Decision.decided_by.is_not(None)).distinct())
        named = {by: name or then or by for by, name, then in rows if by}
    return sorted(named.items(), key=lambda each: each[1].casefold())


def _narrowed(query: Select[Decision, str, str, str], question: RecordQuestion) -> Select[Decision, str, str, str]:
    if question.by:
        query = query.where(Decision.decided_by == (None if question.by == NOBODY else question.by))
    if question.verdict:
        query = query.where(Decision.verdict == question.verdict)
    if question.rule:
        query = query.where(Decision.rule == question.rule)
    if question.since:
        query = query.where(Decision.decided_at >= question.since)
    if question.until:
        query = query.where(Decision.decided_at < question.until)
    if question.cursor:
        query = query.where(Decision.id < question.cursor)
    return query


def _line(decision: Decision, status: str, title: str, name: str | None) -> RecordLine:
    # A reason may quote what its author has taken back.
    withdrawn = status == Status.WITHDRAWN
    return RecordLine(
        decision.id, decision.decided_at, Verdict(decision.verdict), decision.rule, decision.law,
        None if withdrawn else decision.reason, name or decision.decided_by_name, decision.prompted_by, decision.comment,
        title,
    )  # fmt: skip
