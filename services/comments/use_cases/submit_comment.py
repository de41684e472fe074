"""Submits a comment: stores it durably with its receipt, its signals and, sealed, its contact request; once per submission."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from services.comments.domain import receipt_codes
from services.comments.domain.contact_choices import Choice
from services.comments.domain.intake import Intake
from services.comments.domain.refusals import FieldFault, ThreadClosed, TooMany, UnknownThread, WrongFields
from services.comments.domain.screening.bursts import is_up
from services.comments.domain.screening.signals import Traces, asks_for_a_look, looks_like_spam
from services.comments.domain.screening.work import is_done
from services.comments.domain.senders import day_of
from services.comments.domain.statuses import Status, is_public
from services.comments.domain.text_rules import content_hash, name_fault, text_fault, tidy, tidy_name
from services.comments.domain.thread_order import path_of
from services.comments.domain.thread_state import Mode
from services.comments.models import Comment, SpentWork, Thread
from services.comments.use_cases.admit_sender import admit_sender
from services.comments.use_cases.change_thread import change_thread, opens
from services.comments.use_cases.guard_thread import guard_thread
from services.comments.use_cases.record_decision import AUTOMATIC, lay_held, record_decision
from services.comments.use_cases.render_comment import render_comment
from services.comments.use_cases.screen_comment import Looked, remember_text, screen_comment
from services.comments.use_cases.seal_contact_request import checked_contact, seal_contact_request, sealed_block
from services.comments.use_cases.settle_contact_details import find_spans, settle_contact_details
from services.comments.use_cases.tell_replies import note_reply
from shared.contact_details.checking import ContactDetails
from shared.database import Database, new_id

# Two may meet at a unique column: the loser looks again and finds what the winner stored.
TRIES = 4
LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True)
class Submission:
    """What the form or a program brought. `network` is only used under today's salt and never kept."""

    thread: str
    body: str
    network: str
    name: str = ""
    parent: str | None = None
    language: str | None = None
    only_staff: bool = False
    contact: ContactDetails | None = None
    choice: Choice | None = None
    key: str | None = None
    traces: Traces = field(default_factory=Traces)

    def said(self) -> bytes | None:
        """What makes two submissions the same one: the form's key and all that was said with it."""
        if not self.key:
            return None
        contact = self.contact.as_fields() if self.contact else None
        said = [self.key, self.thread, self.body, self.name, self.parent, self.only_staff, contact]
        return json.dumps(said).encode()


@dataclass(frozen=True)
class Stored:
    """What was stored. `token` opens the receipt; it is told here and never kept."""

    comment: str
    status: Status
    token: str
    repeated: bool = False


@dataclass(frozen=True)
class _Ready:
    """A submission that may be stored, with its costly parts made before the transaction begins."""

    submission: Submission
    html: str
    token: str
    once_hash: str | None
    contact: ContactDetails | None
    sealed: str | None
    work: str | None


def submit_comment(database: Database, submission: Submission, intake: Intake, now: datetime) -> Stored:
    """Raises `UnknownThread`, `ThreadClosed`, `WrongFields`, `ContactDetailsFound`, `TooMany`. When it returns, it is stored."""
    said = submission.said()
    token = receipt_codes.token_for(intake.receipt_key, said)
    once_hash = receipt_codes.once_hash(intake.receipt_key, said) if said else None
    if (earlier := _earlier(database, once_hash, token)) is not None:
        return earlier
    language, guarded = _thread_as_it_stands(database, submission.thread, now)
    ready = _prepare(submission, intake, language, token, once_hash)
    if guarded:
        ready = replace(ready, work=_worked(submission.traces))
    for tries_left in range(TRIES - 1, -1, -1):
        try:
            with database.writing() as session:
                return _store(session, ready, intake, now)
        except (IntegrityError, TooMany) as refused:
            # The same submission may have been stored, and counted, while this one waited for it.
            if (earlier := _earlier(database, once_hash, token)) is not None:
                return earlier
            if isinstance(refused, TooMany) or not tries_left:
                raise
    raise AssertionError


def _earlier(database: Database, once_hash: str | None, token: str) -> Stored | None:
    if once_hash is None:
        return None
    with database.reading() as session:
        return _by_once_hash(session, once_hash, token)


def _by_once_hash(session: Session, once_hash: str, token: str) -> Stored | None:
    found = session.execute(select(Comment.id, Comment.status).where(Comment.once_hash == once_hash)).first()
    return Stored(found.id, Status(found.status), token, repeated=True) if found else None


def _thread_as_it_stands(database: Database, thread_id: str, now: datetime) -> tuple[str, bool]:
    """Its language, and whether its guard is up."""
    with database.reading() as session:
        thread = _open_thread(session, thread_id, now)
        return thread.language, is_up(thread.guarded_until, now)


def _worked(traces: Traces) -> str | None:
    """What the work that was done counts as, once; None where it was not done."""
    work = traces.work
    if work is None or not is_done(work.challenge, work.counter):
        return None
    return hashlib.sha256(work.challenge.encode("utf-8", "replace")).hexdigest()


def _open_thread(session: Session, thread_id: str, now: datetime) -> Thread:
    thread = session.get(Thread, thread_id)
    if thread is None or not thread.public:
        raise UnknownThread
    if not opens(thread, now):
        raise ThreadClosed
    return thread


def _prepare(submission: Submission, intake: Intake, language: str, token: str, once_hash: str | None) -> _Ready:
    contact, faults = checked_contact(submission.contact)
    if fault := text_fault(tidy(submission.body)):
        faults["body"] = fault
    if fault := name_fault(submission.name) or _name_with_contact(submission):
        faults["name"] = fault
    if submission.language is not None and submission.language not in LANGUAGES:
        faults["language"] = FieldFault("language")
    if faults:
        raise WrongFields(faults)
    body = tidy(submission.body)
    if not submission.only_staff:
        settled = settle_contact_details(submission.body, submission.choice, contact, language)
        body, (contact, faults) = settled.body, checked_contact(settled.contact)
        if faults:
            raise WrongFields(faults)
    spoken = submission.language or language
    sealed = sealed_block(contact, tidy(submission.body), spoken, intake.notify_public_key) if contact else None
    tidied = replace(submission, body=body, name=tidy_name(submission.name), language=spoken)
    return _Ready(tidied, render_comment(body, (), language), token, once_hash, contact, sealed, work=None)


def _name_with_contact(submission: Submission) -> FieldFault | None:
    shown = not submission.only_staff and find_spans(submission.name)
    return FieldFault("name.contact_details") if shown else None


def _store(session: Session, ready: _Ready, intake: Intake, now: datetime) -> Stored:
    submission = ready.submission
    if ready.once_hash and (earlier := _by_once_hash(session, ready.once_hash, ready.token)) is not None:
        return earlier
    thread = _open_thread(session, submission.thread, now)
    parent_path = _parent_path(session, submission)
    today = admit_sender(session, submission.network, intake.sender_limit, intake.zone, now)
    unworked = is_up(thread.guarded_until, now) and not _spend(session, ready.work, day_of(now, intake.zone))
    looked = Looked(submission.body, thread.language, submission.traces, unworked, today)
    screening = screen_comment(session, looked, now)
    at_once = thread.mode == Mode.POST and not asks_for_a_look(screening.signals) and not submission.only_staff
    comment_id = new_id(now)
    comment = Comment(
        id=comment_id, thread=thread.id, parent=submission.parent, path=path_of(comment_id, parent_path),
        name=submission.name, body=submission.body, html=ready.html, language=submission.language or thread.language,
        status=Status.APPROVED if at_once else Status.PENDING, only_staff=submission.only_staff, official=False,
        submitted_at=now, published_at=now if at_once else None, version=1,
        receipt_hash=receipt_codes.stored(ready.token), once_hash=ready.once_hash,
        feed_hash=receipt_codes.stored(receipt_codes.feed_token(ready.token)),
        content_hash=content_hash(submission.body), signals=list(screening.signals),
        signal_facts=dict(screening.facts), leaning=screening.leaning, redactions=[],
    )  # fmt: skip
    session.add(comment)
    session.flush()
    remember_text(session, comment.id, screening.marks, day_of(now, intake.zone))
    guard_thread(session, thread, intake.burst_limit, now)
    if ready.contact and ready.sealed:
        seal_contact_request(
            session, comment, ready.contact, ready.sealed, now, held=looks_like_spam(screening.signals)
        )
    if at_once:
        record_decision(session, comment, AUTOMATIC, None, now)
        note_reply(session, comment, now)
        change_thread(session, thread.id, now)
    else:
        lay_held(session, comment, thread, now)
    return Stored(comment.id, Status(comment.status), ready.token)


def _parent_path(session: Session, submission: Submission) -> str | None:
    if submission.parent is None:
        return None
    parent = session.get(Comment, submission.parent)
    if parent is None or parent.thread != submission.thread or not is_public(Status(parent.status), parent.only_staff):
        raise WrongFields({"parent": FieldFault("parent")})
    return parent.path


def _spend(session: Session, work: str | None, day: date) -> bool:
    """Whether the work was done, and for this comment alone."""
    if work is None or session.get(SpentWork, work) is not None:
        return False
    session.add(SpentWork(key=work, day=day))
    return True
