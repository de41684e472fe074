"""Reads comments as moderator's cards: a page of them with as many questions to the database as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.refusals import UnknownComment
from services.comments.domain.statuses import Status, Verdict
from services.comments.models import (
    ROW_LOCK,
    Comment,
    CommentVersion,
    ContactRequest,
    Decision,
    Objection,
    Person,
    PrivateAnswer,
    Report,
    Thread,
)
from services.comments.use_cases.card_view import (
    Card,
    CardDecision,
    CardParent,
    CardRedaction,
    CardReport,
    CardVersion,
)
from services.comments.use_cases.name_colleague import name_colleague
from services.comments.use_cases.settle_contact_details import find_spans
from services.comments.use_cases.show_receipt import last_objection, private_answers
from shared.database import Database

Whole = TypeVar("Whole", Thread, Comment)
Part = TypeVar("Part", ContactRequest, Report, CommentVersion)


class StaleComment(Exception):
    """Somebody changed the comment since it was looked at: here is how it stands now."""

    def __init__(self, card: Card) -> None:
        super().__init__(card.id)
        self.card = card


def show_card(database: Database, comment_id: str) -> Card:
    """Raises `UnknownComment`."""
    with database.reading() as session:
        comment = session.get(Comment, comment_id)
        if comment is None:
            raise UnknownComment
        return read_card(session, comment)


def comment_at(session: Session, comment_id: str, version: int) -> Comment:
    """The comment under its lock, if it is still of that version. Raises `UnknownComment`, `StaleComment`."""
    comment = session.get(Comment, comment_id, with_for_update=ROW_LOCK)
    if comment is None:
        raise UnknownComment
    if comment.version != version:
        raise StaleComment(read_card(session, comment))
    return comment


def read_card(session: Session, comment: Comment) -> Card:
    """The card of a row."""
    (card,) = read_cards(session, [comment])
    return card


def read_cards(session: Session, comments: Sequence[Comment]) -> list[Card]:
    """The cards of a page's rows, in their order."""
    beside = _gather(session, comments)
    return [_card(session, comment, beside) for comment in comments]


@dataclass(frozen=True)
class _Beside:
    """What lies beside the comments of a page; by the comment's id, but for threads and parents."""

    threads: Mapping[str, Thread]
    parents: Mapping[str, Comment]
    requests: Mapping[str, list[ContactRequest]]
    reports: Mapping[str, list[Report]]
    earlier: Mapping[str, list[CommentVersion]]
    decisions: Mapping[str, list[CardDecision]]
    # Few have these: who has is asked for all at once, and what they have for each.
    objected: frozenset[str]
    answered: frozenset[str]


def _gather(session: Session, comments: Sequence[Comment]) -> _Beside:
    ids = [comment.id for comment in comments]
    return _Beside(
        threads=_by_id(session.scalars(select(Thread).where(Thread.id.in_({each.thread for each in comments})))),
        parents=_by_id(session.scalars(select(Comment).where(Comment.id.in_({each.parent for each in comments if each.parent})))),
        requests=_by_comment(session.scalars(
            select(ContactRequest).where(ContactRequest.comment.in_(ids)).order_by(ContactRequest.id)
        )),
        reports=_by_comment(session.scalars(select(Report).where(Report.comment.in_(ids)).order_by(Report.id))),
        earlier=_by_comment(session.scalars(
            select(CommentVersion).where(CommentVersion.comment.in_(ids)).order_by(CommentVersion.version)
        )),
        decisions=_decisions(session, ids),
        objected=frozenset(session.scalars(select(Objection.comment).where(Objection.comment.in_(ids)))),
        answered=frozenset(session.scalars(select(PrivateAnswer.comment).where(PrivateAnswer.comment.in_(ids)))),
    )  # fmt: skip


def _card(session: Session, comment: Comment, beside: _Beside) -> Card:
    thread = beside.threads[comment.thread]
    requests = beside.requests.get(comment.id, [])
    request = requests[-1] if requests else None
    return Card(
        id=comment.id, version=comment.version, status=Status(comment.status), body=comment.body, html=comment.html,
        name=comment.name, language=comment.language, only_staff=comment.only_staff, official=comment.official,
        thread=thread.id, title=thread.title, url=thread.url, thread_language=thread.language, mode=thread.mode,
        parent=_parent(beside.parents.get(comment.parent or "")), submitted_at=comment.submitted_at,
        signals=tuple(comment.signals), signal_facts=comment.signal_facts, leaning=comment.leaning,
        found=find_spans(comment.body), redactions=_redactions(session, comment),
        reports=tuple(_report(each) for each in beside.reports.get(comment.id, ())),
        wants_contact=tuple(request.ways) if request else (), contact_state=request.state if request else None,
        contact_held=bool(request and request.held), decisions=tuple(beside.decisions.get(comment.id, ())),
        objection=last_objection(session, comment.id) if comment.id in beside.objected else None,
        earlier=tuple(_version(each) for each in beside.earlier.get(comment.id, ())),
        answers=private_answers(session, comment.id) if comment.id in beside.answered else (),
    )  # fmt: skip


def _by_id(rows: Iterable[Whole]) -> Mapping[str, Whole]:
    return {row.id: row for row in rows}


def _by_comment(rows: Iterable[Part]) -> Mapping[str, list[Part]]:
    found = defaultdict[str, list[Part]](list)
    for row in rows:
        found[row.comment].append(row)
    return found


def _parent(parent: Comment | None) -> CardParent | None:
    return CardParent(parent.id, parent.name, parent.html) if parent else None


def _report(row: Report) -> CardReport:
    return CardReport(row.reason, row.status, row.filed_at, row.category, row.absorbed_by is not None)


def _version(row: CommentVersion) -> CardVersion:
    return CardVersion(row.version, row.name, row.body, row.replaced_at)


def _redactions(session: Session, comment: Comment) -> tuple[CardRedaction, ...]:
    return tuple(
        CardRedaction(
            each["start"], each["end"], each["kind"], each["reason"],
            name_colleague(session, each["by"], each["by_name"]), datetime.fromisoformat(each["at"]),
        )
        for each in comment.redactions
    )  # fmt: skip


def _decisions(session: Session, ids: Sequence[str]) -> Mapping[str, list[CardDecision]]:
    found = defaultdict[str, list[CardDecision]](list)
    rows = session.execute(
        select(Decision, Person.name)
        .outerjoin(Person, Person.id == Decision.decided_by)
        .where(Decision.comment.in_(ids))
        .order_by(Decision.comment_version)
    )
    for each, name in rows:
        found[each.comment].append(CardDecision(
            Verdict(each.verdict), each.rule, each.reason, name or each.decided_by_name, each.decided_at,
            each.comment_version, each.decided_by, each.law,
        ))  # fmt: skip
    return found
