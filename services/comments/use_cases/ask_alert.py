"""Asks for a letter when somebody answers one's comment: the address is sealed at once, and must be confirmed from there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from services.comments.domain.intake import Intake
from services.comments.domain.refusals import FieldFault, NotYourRight, TooMany, WrongFields
from services.comments.domain.reply_alerts import UNCONFIRMED_FOR, AlertState
from services.comments.models import Comment, ReplyAlert, Thread
from services.comments.use_cases.admit_address import admit_address
from services.comments.use_cases.admit_sender import admit_sender
from services.comments.use_cases.find_receipt import find_receipt
from services.comments.use_cases.lay_letter import NewLetter, lay_letter
from services.comments.use_cases.show_receipt import may_be_told
from services.comments.use_cases.stop_alert import erase_alert
from shared.contact_details.checking import ContactDetails, check_contact_details
from shared.contact_details.sealing import seal
from shared.contract import AlertAsked
from shared.database import Database, new_id

A_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class AlertWish:
    """By a receipt's token. Network and address are known under today's salt; the address is kept sealed alone."""

    token: str
    email: str
    language: str
    network: str = "unknown"


def ask_alert(database: Database, wish: AlertWish, intake: Intake, now: datetime) -> None:
    """In place of an earlier wish. Raises `UnknownReceipt`, `NotYourRight` (withdrawn, for staff), `WrongFields`, `TooMany`."""
    tidied, faults = check_contact_details(ContactDetails(email=wish.email))
    if "email" in faults:
        raise WrongFields({"email": FieldFault("contact.email_form")})
    sealed = seal({"email": tidied.email}, intake.notify_public_key)

    def store(session: Session) -> None:
        comment = find_receipt(session, wish.token, lock=True)
        if not may_be_told(comment):
            raise NotYourRight
        _admit(session, wish.network, tidied.email, intake, now)
        _ask(session, comment, wish.language, sealed, intake, now)

    database.write(store)


def _admit(session: Session, network: str, email: str, intake: Intake, now: datetime) -> None:
    admit_sender(session, network, intake.sender_limit, intake.zone, now)
    if not admit_address(session, email, network, intake, now):
        raise TooMany(A_DAY)


def _ask(session: Session, comment: Comment, language: str, sealed: str, intake: Intake, now: datetime) -> None:
    erase_alert(session, comment.id, now)
    alert = ReplyAlert(
        id=new_id(now), comment=comment.id, sealed=sealed, language=language, state=AlertState.ASKED, asked_at=now,
        ends_at=now + UNCONFIRMED_FOR, letters=1,
    )  # fmt: skip
    session.add(alert)
    said = {"link": intake.addresses.confirm(alert.id), "title": session.get_one(Thread, comment.thread).title}
    blocks = (sealed, seal(said, intake.notify_public_key))
    lay_letter(session, NewLetter(AlertAsked, alert.id, 1, blocks, language, UNCONFIRMED_FOR), now)
