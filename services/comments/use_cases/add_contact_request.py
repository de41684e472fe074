"""Adds a contact request to a comment afterwards, by its receipt."""

from __future__ import annotations

from datetime import datetime

from services.comments.domain.intake import Intake
from services.comments.domain.refusals import FieldFault, NotYourRight, WrongFields
from services.comments.domain.rights import Right
from services.comments.domain.screening.signals import looks_like_spam
from services.comments.domain.statuses import Status
from services.comments.use_cases.admit_sender import admit_sender
from services.comments.use_cases.find_receipt import find_receipt
from services.comments.use_cases.seal_contact_request import (
    change_contact_request,
    checked_contact,
    seal_contact_request,
    sealed_block,
)
from services.comments.use_cases.show_receipt import newest_request, rights_of
from shared.contact_details.checking import ContactDetails
from shared.database import Database


def add_contact_request(
    database: Database, token: str, contact: ContactDetails, intake: Intake, now: datetime, network: str = "unknown"
) -> None:
    """Raises `UnknownReceipt`, `NotYourRight` (one has arrived already), `WrongFields`, `TooMany`.

    One that waits is changed. Each change travels, so it counts as a submission of its sender.
    """
    tidied, faults = checked_contact(contact)
    if tidied is None:
        faults = {"contact.email": FieldFault("contact.neither")}
    with database.writing() as session:
        comment = find_receipt(session, token, lock=True)
        may = rights_of(session, comment)
        if not may & {Right.ADD_CONTACT, Right.CHANGE_CONTACT}:
            raise NotYourRight
        if faults or tidied is None:
            raise WrongFields(faults)
        sealed = sealed_block(tidied, comment.body, comment.language, intake.notify_public_key)
        request = newest_request(session, comment.id, lock=True)
        if Right.CHANGE_CONTACT in may and request is not None:
            admit_sender(session, network, intake.sender_limit, intake.zone, now)
            change_contact_request(session, request, comment, tidied, sealed, now)
            return
        # Until somebody has read a comment that looks like spam, its requests wait; once it was decided they need not.
        status = Status(comment.status)
        held = status == Status.SPAM or (status == Status.PENDING and looks_like_spam(comment.signals))
        seal_contact_request(session, comment, tidied, sealed, now, held=held)
