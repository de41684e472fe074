"""Edits a comment that nobody has decided on yet; what it said before is kept for the moderator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from services.comments.domain.contact_choices import Choice
from services.comments.domain.intake import Intake
from services.comments.domain.refusals import FieldFault, NotYourRight, WrongFields
from services.comments.domain.rights import Right
from services.comments.domain.screening.signals import Signal, looks_like_spam
from services.comments.domain.senders import day_of
from services.comments.domain.text_rules import content_hash, name_fault, text_fault, tidy, tidy_name
from services.comments.models import Comment, CommentVersion, Thread
from services.comments.use_cases.admit_sender import admit_sender
from services.comments.use_cases.find_receipt import find_receipt
from services.comments.use_cases.read_card import StaleComment, read_card
from services.comments.use_cases.render_comment import render_comment
from services.comments.use_cases.screen_comment import Looked, remember_text, screen_comment
from services.comments.use_cases.seal_contact_request import checked_contact, seal_contact_request, sealed_block
from services.comments.use_cases.settle_contact_details import Settled, find_spans, settle_contact_details
from services.comments.use_cases.show_receipt import rights_of
from shared.database import Database, new_id

# How the first text came stays known; what it said is looked at anew.
KEPT_SIGNALS = frozenset({Signal.TRAP, Signal.TOO_FAST, Signal.SAME_TEXT, Signal.MANY_TODAY, Signal.BURST})


@dataclass(frozen=True)
class Edit:
    """The new text, on the version that was looked at. `network` is only used under today's salt and never kept."""

    token: str
    version: int
    body: str
    name: str = ""
    choice: Choice | None = None
    network: str = "unknown"


def edit_comment(database: Database, edit: Edit, intake: Intake, now: datetime) -> int:
    """The new version. Raises `UnknownReceipt`, `NotYourRight`, `StaleComment`, `WrongFields`, `ContactDetailsFound`, `TooMany`.

    Each edit is kept and may bring a letter to staff, so it counts as a submission of its sender.
    """
    return database.write(lambda session: _edit(session, edit, intake, now))


def _edit(session: Session, edit: Edit, intake: Intake, now: datetime) -> int:
    comment = find_receipt(session, edit.token, lock=True)
    if Right.EDIT not in rights_of(session, comment):
        raise NotYourRight
    if comment.version != edit.version:
        raise StaleComment(read_card(session, comment))
    language = session.get_one(Thread, comment.thread).language
    settled = _checked(edit, comment, language)
    admit_sender(session, edit.network, intake.sender_limit, intake.zone, now)
    session.add(CommentVersion(
        id=new_id(now), comment=comment.id, version=comment.version, name=comment.name, body=comment.body,
        replaced_at=now,
    ))  # fmt: skip
    comment.name, comment.body = tidy_name(edit.name), settled.body
    comment.html = render_comment(settled.body, (), language)
    comment.redactions = []
    comment.content_hash = content_hash(settled.body)
    _screen_again(session, comment, language, intake, now)
    comment.version += 1
    session.flush()
    if settled.contact is not None:
        sealed = sealed_block(settled.contact, tidy(edit.body), comment.language, intake.notify_public_key)
        seal_contact_request(session, comment, settled.contact, sealed, now, held=looks_like_spam(comment.signals))
    return comment.version


def _screen_again(session: Session, comment: Comment, language: str, intake: Intake, now: datetime) -> None:
    fresh = screen_comment(session, Looked(comment.body, language, own=comment.id), now)
    kept = [each for each in comment.signals if each in KEPT_SIGNALS]
    facts = {name: told for name, told in comment.signal_facts.items() if name in kept}
    comment.signal_facts = {**facts, **fresh.facts}
    comment.signals, comment.leaning = [*kept, *fresh.signals], fresh.leaning
    remember_text(session, comment.id, fresh.marks, day_of(now, intake.zone))


def _checked(edit: Edit, comment: Comment, language: str) -> Settled:
    faults = {}
    if fault := text_fault(tidy(edit.body)):
        faults["body"] = fault
    if fault := name_fault(edit.name):
        faults["name"] = fault
    elif not comment.only_staff and find_spans(edit.name):
        faults["name"] = FieldFault("name.contact_details")
    if faults:
        raise WrongFields(faults)
    if comment.only_staff:
        return Settled(tidy(edit.body), None)
    settled = settle_contact_details(edit.body, edit.choice, None, language)
    contact, faults = checked_contact(settled.contact)
    if faults:
        raise WrongFields(faults)
    return Settled(settled.body, contact)
