"""Takes in what became of a contact request's mail, for the receipt and for the end of the sealed block."""

from __future__ import annotations

from datetime import datetime

from services.comments.models import ROW_LOCK, ContactRequest
from services.comments.use_cases.seal_contact_request import FAILED, SENT, WAITING
from shared.contract import DeliveryChanged
from shared.database import Database

STATES = {"waiting": WAITING, "sending": WAITING, "sent": SENT, "failed": FAILED}


def take_in_delivery(database: Database, event: DeliveryChanged, now: datetime) -> None:
    """Requests that articles made are passed over; so is what is older than what is known."""
    with database.writing() as session:
        request = session.get(ContactRequest, event.about, with_for_update=ROW_LOCK)
        if request is None or request.delivery_version >= event.row_version or event.status not in STATES:
            return
        request.delivery_version = event.row_version
        request.answered_at = now
        request.state = STATES[event.status]
        request.sent_at = datetime.fromisoformat(event.at) if request.state == SENT else None
