"""Decides a comment: one verdict on the version that was looked at; the record, the thread and the contact request follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.colleagues import Colleague
from services.comments.domain.refusals import WrongFields
from services.comments.domain.report_reasons import text_mark
from services.comments.domain.second_look import AnotherDecides, may_look_again
from services.comments.domain.statements import Prompt
from services.comments.domain.statuses import Status, Verdict, decide, is_public
from services.comments.domain.text_rules import REASON_LENGTH, text_fault, tidy
from services.comments.models import ROW_LOCK, Comment, ContactRequest, Decision, Objection, Person, Report, Thread
from services.comments.use_cases.change_thread import change_thread
from services.comments.use_cases.learn_decision import learn_decision
from services.comments.use_cases.read_card import comment_at
from services.comments.use_cases.recall_letter import recall_letter
from services.comments.use_cases.record_decision import Ruling, record_decision
from services.comments.use_cases.render_comment import render_comment
from services.comments.use_cases.seal_contact_request import lay_contact_request
from services.comments.use_cases.tell_replies import note_reply
from services.comments.use_cases.write_to_reporter import write_to_reporter
from shared.database import Database

LAW_LENGTH = 200


@dataclass(frozen=True)
class Judgement:
    """What a moderator decided, on which version."""

    comment: str
    verdict: Verdict
    version: int
    rule: str | None = None
    reason: str | None = None
    law: str | None = None


@dataclass(frozen=True)
class Decided:
    """The outcome."""

    decision: str
    comment: str
    status: Status
    version: int


def decide_comment(database: Database, judgement: Judgement, by: Colleague, now: datetime) -> Decided:
    """Raises `UnknownComment`, `NotDecidable`, `StaleComment` with the fresh card, `AnotherDecides`, `WrongFields`."""
    reason, law = _words(judgement)
    with database.writing() as session:
        comment = comment_at(session, judgement.comment, judgement.version)
        was_public = is_public(Status(comment.status), comment.only_staff)
        comment.status = decide(Status(comment.status), judgement.verdict)
        objection = _open_objection(session, comment, by)
        rule = (judgement.rule or "").strip() or None
        prompt = _prompt(session, comment, objection)
        ruling = Ruling(judgement.verdict, rule, reason, law, prompt, screened=bool(comment.signals))
        decision = record_decision(session, comment, ruling, by, now)
        learn_decision(session, comment, judgement.verdict)
        if is_public(Status(comment.status), comment.only_staff):
            publish(session, comment, now)
        elif was_public:
            change_thread(session, comment.thread, now)
            recall_letter(session, comment, now)
        if judgement.verdict is not Verdict.SPAM:
            _free_contact_requests(session, comment, now)
        _answer_those_who_asked(session, comment, decision, now)
        return Decided(decision.id, comment.id, Status(comment.status), comment.version)


def _words(judgement: Judgement) -> tuple[str | None, str | None]:
    """The reason and the law, tidied."""
    reason, law = (tidy(words or "").strip() or None for words in (judgement.reason, judgement.law))
    if reason and (fault := text_fault(reason, REASON_LENGTH)):
        raise WrongFields({"reason": fault})
    if law and (fault := text_fault(law, LAW_LENGTH)):
        raise WrongFields({"law": fault})
    return reason, law


def _open_objection(session: Session, comment: Comment, by: Colleague) -> Objection | None:
    """The objection that is to be decided on. Raises `AnotherDecides`."""
    objection = session.scalar(select(Objection).where(Objection.comment == comment.id, Objection.state == "open"))
    if objection is None:
        return None
    first = session.get_one(Decision, objection.decision).decided_by
    here = session.execute(select(Person.id, Person.roles).where(Person.here.is_(True)))
    if not may_look_again(by.id, first, ((person, roles) for person, roles in here)):
        raise AnotherDecides
    return objection


def _prompt(session: Session, comment: Comment, objection: Objection | None) -> Prompt:
    if objection is not None:
        return Prompt.OBJECTION
    reported = session.scalar(select(Report.id).where(Report.comment == comment.id, Report.status == "open").limit(1))
    return Prompt.REPORT if reported else Prompt.OWN


def publish(session: Session, comment: Comment, now: datetime) -> None:
    """Makes the comment stand in its thread."""
    language = session.get_one(Thread, comment.thread).language
    comment.html = render_comment(comment.body, comment.redactions, language)
    comment.published_at = comment.published_at or now
    note_reply(session, comment, now)
    change_thread(session, comment.thread, now)


def _free_contact_requests(session: Session, comment: Comment, now: datetime) -> None:
    held = select(ContactRequest).where(ContactRequest.comment == comment.id, ContactRequest.held.is_(True))
    for request in session.scalars(held.with_for_update(**ROW_LOCK)):
        request.held = False
        if request.sealed is not None:
            lay_contact_request(session, request, comment, now)


def _answer_those_who_asked(session: Session, comment: Comment, decision: Decision, now: datetime) -> None:
    """Open reports and an open objection are answered by the decision."""
    stays = comment.status == Status.APPROVED
    for report in session.scalars(select(Report).where(Report.comment == comment.id, Report.status == "open")):
        report.status, report.decided_at = ("kept" if stays else "removed"), now
        report.decision, report.reviewed_text = decision.id, text_mark(comment.html) if stays else None
        write_to_reporter(session, report, comment, now)
    for objection in session.scalars(
        select(Objection).where(Objection.comment == comment.id, Objection.state == "open")
    ):
        objection.state, objection.closed_at = ("upheld" if stays else "dismissed"), now
        objection.closing_decision = decision.id
