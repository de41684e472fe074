"""Imports comments that were written elsewhere: as they were, at their own time, each once however often it comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.statuses import Status, Verdict, is_public
from services.comments.domain.text_rules import content_hash
from services.comments.domain.thread_order import path_of
from services.comments.models import Comment, Decision, Objection, Report, Thread
from services.comments.use_cases.change_thread import change_thread
from services.comments.use_cases.object_to_decision import lay_objection
from services.comments.use_cases.record_decision import lay_held
from services.comments.use_cases.render_comment import render_comment
from services.comments.use_cases.report_comment import lay_report
from shared.database import Database, new_id

# By this rule a comment stands that came without a decision of ours.
IMPORTED = "imported"
VERDICTS = {
    Status.APPROVED: Verdict.APPROVE, Status.REJECTED: Verdict.REJECT, Status.SPAM: Verdict.SPAM,
}  # fmt: skip


@dataclass(frozen=True)
class ImportedDecision:
    """A decision that was taken where the comment comes from. `undoes` is the place of another in the same record."""

    verdict: Verdict
    rule: str | None
    reason: str | None
    decided_by: str | None
    decided_by_name: str | None
    decided_at: datetime
    comment_version: int
    undoes: int | None = None
    law: str | None = None
    prompted_by: str | None = None
    screened: bool = False


@dataclass(frozen=True)
class ImportedReport:
    """A reader's notice, without its receipt."""

    reason: str
    status: str
    filed_at: datetime
    decided_at: datetime | None
    comment_version: int
    category: str | None = None
    good_faith: bool = False


@dataclass(frozen=True)
class ImportedObjection:
    """An author's appeal; `decision` is the place of the decision in the comment's record."""

    decision: int
    text: str
    state: str
    filed_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True)
class ImportedComment:
    """A comment as it is to stand here. The text is plain, whatever it was; its id is made from where it comes from."""

    id: str
    thread: str
    name: str
    body: str
    status: Status
    submitted_at: datetime
    parent: str | None = None
    language: str | None = None
    published_at: datetime | None = None
    version: int = 1
    only_staff: bool = False
    official: bool = False
    signals: tuple[str, ...] = ()
    redactions: tuple[dict[str, Any], ...] = ()
    decisions: tuple[ImportedDecision, ...] = ()
    reports: tuple[ImportedReport, ...] = ()
    objections: tuple[ImportedObjection, ...] = ()


def known_comments(database: Database, ids: Sequence[str]) -> frozenset[str]:
    """Those of these ids that are here already."""
    with database.reading() as session:
        return _known(session, ids)


def import_comments(database: Database, comments: Sequence[ImportedComment], now: datetime) -> int:
    """How many were new. Parents come before their answers; an answer to what is not here stands on its own."""
    with database.writing() as session:
        known = _known(session, [each.id for each in comments])
        fresh = [each for each in comments if each.id not in known]
        for each in fresh:
            _store(session, each, session.get_one(Thread, each.thread), now)
        for thread in {each.thread for each in fresh if is_public(each.status, each.only_staff)}:
            change_thread(session, thread, now)
        return len(fresh)


def _known(session: Session, ids: Sequence[str]) -> frozenset[str]:
    return frozenset(session.scalars(select(Comment.id).where(Comment.id.in_(ids))))


def _store(session: Session, given: ImportedComment, thread: Thread, now: datetime) -> None:
    above = session.get(Comment, given.parent) if given.parent else None
    above = above if above is not None and above.thread == thread.id else None
    redactions = list(given.redactions)
    comment = Comment(
        id=given.id, thread=thread.id, parent=above.id if above else None,
        path=path_of(given.id, above.path if above else None), name=given.name, body=given.body,
        html=render_comment(given.body, redactions, thread.language), language=given.language or thread.language,
        status=given.status, only_staff=given.only_staff, official=given.official, submitted_at=given.submitted_at,
        published_at=given.published_at, version=given.version, signals=list(given.signals), redactions=redactions,
        content_hash=content_hash(given.body) if given.body else None,
    )  # fmt: skip
    session.add(comment)
    session.flush()
    decisions = _record(session, comment, given, now)
    _add_objections(session, comment, given, decisions, now)
    for each in given.reports:
        report = Report(
            id=new_id(each.filed_at), comment=comment.id, comment_version=each.comment_version, reason=each.reason,
            status=each.status, filed_at=each.filed_at, decided_at=each.decided_at, category=each.category,
            good_faith=each.good_faith,
        )  # fmt: skip
        session.add(report)
        if report.status == "open":
            lay_report(session, report, thread, now)
    if given.status is Status.PENDING:
        lay_held(session, comment, thread, now)


def _record(session: Session, comment: Comment, given: ImportedComment, now: datetime) -> list[Decision]:
    """The record as it came. It tells nobody: what was decided long ago is no news."""
    told = given.decisions
    if not told and given.status in VERDICTS:
        told = (ImportedDecision(VERDICTS[given.status], IMPORTED, None, None, None, now, comment.version),)
        comment.version += 1
    rows: list[Decision] = []
    for each in told:
        rows.append(Decision(
            id=new_id(each.decided_at), comment=comment.id, comment_version=each.comment_version, verdict=each.verdict,
            rule=each.rule, reason=each.reason, decided_by=each.decided_by, decided_by_name=each.decided_by_name,
            law=each.law, prompted_by=each.prompted_by, screened=each.screened,
            decided_at=each.decided_at, undoes=rows[each.undoes].id if each.undoes is not None else None,
        ))  # fmt: skip
    session.add_all(rows)
    session.flush()
    return rows


def _add_objections(
    session: Session, comment: Comment, given: ImportedComment, decisions: list[Decision], now: datetime
) -> None:
    for each in given.objections:
        decision = decisions[each.decision]
        objection = Objection(
            id=new_id(each.filed_at), comment=comment.id, decision=decision.id, text=each.text, state=each.state,
            filed_at=each.filed_at, closed_at=each.closed_at,
        )  # fmt: skip
        session.add(objection)
        if objection.state == "open":
            lay_objection(session, objection, comment, decision.decided_by, now)
