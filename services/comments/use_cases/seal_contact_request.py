"""Seals a contact request to notify and lays it in, within the transaction of its comment."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.comments.domain.refusals import FieldFault
from services.comments.models import Comment, ContactRequest, Outbox, Thread
from shared import outbox
from shared.contact_details.checking import ContactDetails, check_contact_details
from shared.contact_details.sealing import seal
from shared.contract import ContactRequested
from shared.database import new_id

WAITING, SENT, FAILED = "waiting", "sent", "failed"


def checked_contact(contact: ContactDetails | None) -> tuple[ContactDetails | None, dict[str, FieldFault]]:
    """The details tidied, and what is wrong with them, named as a submission names its fields."""
    if contact is None or not any(contact.as_fields().values()):
        return None, {}
    tidied, faults = check_contact_details(contact)
    return tidied, {f"contact.{name}": FieldFault(key) for name, key in faults.items()}


def sealed_block(contact: ContactDetails, body: str, language: str, public_key: bytes) -> str:
    """What only notify can open. Made before the transaction begins."""
    return seal(contact.as_fields() | {"comment": body, "language": language}, public_key)


def seal_contact_request(
    session: Session, comment: Comment, contact: ContactDetails, sealed: str, now: datetime, *, held: bool
) -> ContactRequest:
    """Adds the request; unless it is held, its event too."""
    request = ContactRequest(
        id=new_id(now), comment=comment.id, version=1, sealed=sealed, ways=ways_of(contact), state=WAITING, held=held,
        requested_at=now,
    )  # fmt: skip
    session.add(request)
    if not held:
        lay_contact_request(session, request, comment, now)
    return request


def ways_of(contact: ContactDetails) -> list[str]:
    """By what the reader may be answered."""
    return [way for way, given in (("email", contact.email), ("phone", contact.phone)) if given]


def change_contact_request(
    session: Session, request: ContactRequest, comment: Comment, contact: ContactDetails, sealed: str, now: datetime
) -> None:
    """The new block is written over the earlier one, here and, by the event's newer time, with notify."""
    request.sealed, request.ways, request.requested_at = sealed, ways_of(contact), now
    request.version += 1
    request.answered_at = None
    if not request.held:
        lay_contact_request(session, request, comment, now)


def lay_contact_request(session: Session, request: ContactRequest, comment: Comment, now: datetime) -> None:
    """Its event, once more or for the first time; notify takes it once however often it comes."""
    thread = session.get_one(Thread, comment.thread)
    event = ContactRequested(
        about=request.id, row_version=request.version, sealed=request.sealed or "", language=comment.language, title=thread.title,
        url=f"{thread.url}#c-{comment.id}", requested_at=iso(request.requested_at), contact_person=thread.contact_person,
    )  # fmt: skip
    outbox.add(session, Outbox, event, now)
    request.last_laid_at = now


def iso(when: datetime) -> str:
    """As times travel."""
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")
