"""A reader's contact request arrives, sealed: it becomes one delivery, however often it is told."""

from __future__ import annotations

from datetime import datetime

from services.notify.domain.occasions import Occasion
from services.notify.domain.standing import Status
from services.notify.models import Delivery
from services.notify.use_cases.keep_delivery import keep_delivery
from shared.contract import ContactRequested
from shared.database import Database, new_id


def take_in_contact_request(database: Database, event: ContactRequested, now: datetime) -> str:
    """Gives the delivery's id."""

    def new() -> Delivery:
        return Delivery(
            id=new_id(now), kind=Occasion.CONTACT_REQUEST, about=event.about, contact_person=event.contact_person,
            language=event.language[:8], title=event.title, url=event.url, sealed=event.sealed,
            requested_at=datetime.fromisoformat(event.requested_at), status=Status.WAITING, next_at=now, changed_at=now,
            attempts=0, refusals=0, row_version=1,
        )  # fmt: skip

    return keep_delivery(database, event.about, Occasion.CONTACT_REQUEST, new, now)
