"""Adds a contact request to a comment afterwards, by its receipt."""

from __future__ import annotations

from datetime import datetime

from services.comments.domain.refusals import FieldFault, NotYourRight, WrongFields
from services.comments.domain.rights import Right
from services.comments.domain.screening import looks_like_spam
from services.comments.domain.statuses import Status
from services.comments.use_cases.find_receipt import find_receipt
from services.comments.use_cases.seal_contact_request import checked_contact, seal_contact_request, sealed_block
from services.comments.use_cases.show_receipt import rights_of
from services.comments.use_cases.submit_comment import Intake
from shared.contact_details.checking import ContactDetails
from shared.database import Database


def add_contact_request(database: Database, token: str, contact: ContactDetails, intake: Intake, now: datetime) -> None:
    """Raises `UnknownReceipt`, `NotYourRight` (one is on its way already), `WrongFields`."""
    tidied, faults = checked_contact(contact)
    if tidied is None:
        faults = {"contact.email": FieldFault("contact.neither")}
    with database.writing() as session:
        comment = find_receipt(session, token, lock=True)
        if Right.ADD_CONTACT not in rights_of(session, comment):
            raise NotYourRight
        if faults or tidied is None:
            raise WrongFields(faults)
        sealed = sealed_block(tidied, comment.body, comment.language, intake.notify_public_key)
        # Until somebody has read a comment that looks like spam, its requests wait; once it was decided they need not.
        status = Status(comment.status)
        held = status == Status.SPAM or (status == Status.PENDING and looks_like_spam(comment.signals))
        seal_contact_request(session, comment, tidied, sealed, now, held=held)
