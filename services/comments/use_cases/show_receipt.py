"""Shows its author how a comment stands, by the private link, and what they may do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.receipt_codes import receipt_code, stored
from services.comments.domain.reply_alerts import AlertState
from services.comments.domain.rights import Asked, Right, rights
from services.comments.domain.statements import Removal, Statement
from services.comments.domain.statuses import Status, Verdict, is_public
from services.comments.models import (
    ROW_LOCK,
    Comment,
    ContactRequest,
    Decision,
    Objection,
    PrivateAnswer,
    ReplyAlert,
    Thread,
)
from services.comments.use_cases.change_thread import opens
from services.comments.use_cases.find_receipt import find_receipt
from services.comments.use_cases.give_reasons import last_decision, removals_of, statement_of
from services.comments.use_cases.name_colleague import name_colleague
from services.comments.use_cases.seal_contact_request import FAILED, WAITING
from shared.database import Database


@dataclass(frozen=True)
class ReceiptDecision:
    """A decision as its author learns of it: whether a person took it, not which one."""

    verdict: Verdict
    rule: str | None
    reason: str | None
    by_person: bool
    decided_at: datetime
    law: str | None = None


@dataclass(frozen=True)
class ContactState:
    """What became of a contact request; never what it held."""

    state: str
    held: bool
    ways: tuple[str, ...]
    requested_at: datetime
    sent_at: datetime | None
    destroyed_at: datetime | None


@dataclass(frozen=True)
class PrivateAnswerView:
    """What staff answered."""

    text: str
    name: str
    answered_at: datetime


@dataclass(frozen=True)
class ObjectionView:
    """An objection and its outcome."""

    text: str
    state: str
    filed_at: datetime
    closed_at: datetime | None
    # Nobody else was here: whoever decided first decided again.
    same_person: bool = False


@dataclass(frozen=True)
class AlertShown:
    """Letters about answers: asked for, or on, and until when. Never to which address."""

    state: AlertState
    ends_at: datetime


@dataclass(frozen=True)
class ReceiptView:
    """All that a receipt tells."""

    comment: str
    thread: str
    title: str
    url: str
    language: str
    open: bool
    version: int
    status: Status
    body: str
    html: str
    name: str
    comment_language: str
    only_staff: bool
    submitted_at: datetime
    published_at: datetime | None
    code: str
    public_url: str | None
    redacted: tuple[str, ...]
    removals: tuple[Removal, ...]
    statement: Statement | None
    has_feed: bool
    may: frozenset[Right]
    decisions: tuple[ReceiptDecision, ...]
    contact: ContactState | None
    answers: tuple[PrivateAnswerView, ...]
    objection: ObjectionView | None
    # Whether letters about answers can be asked for, and how far that is.
    may_be_told: bool = False
    alert: AlertShown | None = None

    @property
    def decision(self) -> ReceiptDecision | None:
        return self.decisions[-1] if self.decisions else None


def show_receipt(database: Database, token: str, now: datetime) -> ReceiptView:
    """Raises `UnknownReceipt`."""
    with database.reading() as session:
        comment = find_receipt(session, token)
        thread = session.get_one(Thread, comment.thread)
        status = Status(comment.status)
        public = is_public(status, comment.only_staff) and thread.public
        may = rights_of(session, comment)
        return ReceiptView(
            comment=comment.id, thread=thread.id, title=thread.title, url=thread.url, language=thread.language,
            open=opens(thread, now), version=comment.version, status=status, body=comment.body, html=comment.html,
            name=comment.name, comment_language=comment.language, only_staff=comment.only_staff,
            submitted_at=comment.submitted_at, published_at=comment.published_at,
            code=receipt_code(stored(token), thread.language),
            public_url=f"{thread.url}#c-{comment.id}" if public else None,
            redacted=tuple(dict.fromkeys(each["kind"] for each in comment.redactions)),
            removals=removals_of(comment), statement=statement_of(session, comment, may), has_feed=bool(comment.feed_hash),
            may=may, decisions=_decisions(session, comment.id),
            contact=_contact(session, comment.id), answers=private_answers(session, comment.id),
            objection=last_objection(session, comment.id), may_be_told=may_be_told(comment), alert=_alert(session, comment.id),
        )  # fmt: skip


def may_be_told(comment: Comment) -> bool:
    """Whether answers can come that anybody sees."""
    return comment.status != Status.WITHDRAWN and not comment.only_staff


def _alert(session: Session, comment_id: str) -> AlertShown | None:
    found = session.scalar(select(ReplyAlert).where(ReplyAlert.comment == comment_id))
    return AlertShown(AlertState(found.state), found.ends_at) if found else None


def rights_of(session: Session, comment: Comment) -> frozenset[Right]:
    """What the author may do now."""
    decision = last_decision(session, comment.id)
    objected = decision is None or _objected(session, decision)
    return rights(Status(comment.status), objected=objected, asked=_asked(newest_request(session, comment.id)))


def _asked(request: ContactRequest | None) -> Asked:
    if request is None or request.state == FAILED:
        return Asked.NOT
    return Asked.WAITING if request.state == WAITING and request.sealed is not None else Asked.ARRIVED


def private_answers(session: Session, comment_id: str) -> tuple[PrivateAnswerView, ...]:
    found = session.scalars(select(PrivateAnswer).where(PrivateAnswer.comment == comment_id).order_by(PrivateAnswer.id))
    return tuple(
        PrivateAnswerView(each.text, name_colleague(session, each.answered_by, each.answered_by_name), each.answered_at)
        for each in found
    )


def last_objection(session: Session, comment_id: str) -> ObjectionView | None:
    found = session.scalar(
        select(Objection).where(Objection.comment == comment_id).order_by(Objection.id.desc()).limit(1)
    )
    if found is None:
        return None
    return ObjectionView(found.text, found.state, found.filed_at, found.closed_at, _by_the_same(session, found))


def _by_the_same(session: Session, objection: Objection) -> bool:
    if objection.closing_decision is None:
        return False
    both = (objection.decision, objection.closing_decision)
    deciders = set(session.scalars(select(Decision.decided_by).where(Decision.id.in_(both))))
    return len(deciders) == 1 and None not in deciders


def _objected(session: Session, decision: Decision) -> bool:
    return session.scalar(select(Objection.id).where(Objection.decision == decision.id)) is not None


def _decisions(session: Session, comment_id: str) -> tuple[ReceiptDecision, ...]:
    return tuple(
        ReceiptDecision(
            Verdict(each.verdict), each.rule, each.reason, each.decided_by is not None, each.decided_at, each.law
        )
        for each in session.scalars(
            select(Decision).where(Decision.comment == comment_id).order_by(Decision.comment_version)
        )
    )


def newest_request(session: Session, comment_id: str, *, lock: bool = False) -> ContactRequest | None:
    """The contact request that counts."""
    newest_first = select(ContactRequest).where(ContactRequest.comment == comment_id).order_by(ContactRequest.id.desc())
    return session.scalar(newest_first.limit(1).with_for_update(**ROW_LOCK) if lock else newest_first.limit(1))


def _contact(session: Session, comment_id: str) -> ContactState | None:
    found = newest_request(session, comment_id)
    if found is None:
        return None
    return ContactState(
        found.state, found.held, tuple(found.ways), found.requested_at, found.sent_at, found.destroyed_at
    )
