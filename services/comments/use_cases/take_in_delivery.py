"""Takes in what became of a contact request's mail, for the receipt and the end of its block, and of letters to readers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from services.comments.models import ROW_LOCK, ContactRequest, ReaderLetter, ReplyAlert
from services.comments.use_cases.recall_letter import tell_anew
from services.comments.use_cases.seal_contact_request import FAILED, SENT, WAITING
from services.comments.use_cases.stop_alert import erase_alert
from shared.contract import DeliveryChanged
from shared.database import Database

REFUSED, TOO_LATE = "refused", "too_late"
STATES = {"waiting": WAITING, "sending": WAITING, "sent": SENT, "failed": FAILED}


def take_in_delivery(database: Database, event: DeliveryChanged, now: datetime) -> None:
    """Requests that articles made are passed over; so is what is older than what is known."""
    with database.writing() as session:
        request = session.get(ContactRequest, event.about, with_for_update=ROW_LOCK)
        if request is None:
            _letter(session, event, now)
        if request is None or request.delivery_version >= event.row_version or event.status not in STATES:
            return
        request.delivery_version = event.row_version
        request.answered_at = now
        request.state = STATES[event.status]
        request.sent_at = datetime.fromisoformat(event.at) if request.state == SENT else None


def _letter(session: Session, event: DeliveryChanged, now: datetime) -> None:
    """Notify has it, so the copy here goes. An address that the mail server refuses for good is erased with its alert."""
    session.execute(delete(ReaderLetter).where(ReaderLetter.id == event.about))
    alert = session.get(ReplyAlert, event.about.rpartition("-")[0]) if event.status == FAILED else None
    if alert is None:
        return
    if event.reason == REFUSED:
        erase_alert(session, alert.comment, now)
    elif event.reason == TOO_LATE:
        tell_anew(alert, event.about, now)
