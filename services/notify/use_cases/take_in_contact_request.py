"""A reader's contact request arrives, sealed: it becomes one delivery, however often it is told; a newer one renews it."""

from __future__ import annotations

from datetime import datetime

from services.notify.domain.occasions import Occasion
from services.notify.domain.standing import Status, renewed
from services.notify.models import Delivery
from services.notify.use_cases.delivery_moves import locked, move, standing_of
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

    delivery = keep_delivery(database, event.about, Occasion.CONTACT_REQUEST, new, now)
    _renew(database, delivery, event, now)
    return delivery


def _renew(database: Database, delivery: str, event: ContactRequested, now: datetime) -> None:
    """Details that the reader has changed since are written over the earlier ones, and go out even if those have gone."""
    requested_at = datetime.fromisoformat(event.requested_at)
    with database.writing() as session:
        row = locked(session, delivery)
        if requested_at <= row.requested_at:
            return
        row.sealed, row.requested_at, row.destroyed_at = event.sealed, requested_at, None
        move(session, row, renewed(standing_of(row), now), now)
