"""A reader's contact request arrives, sealed: it becomes one delivery, however often it is told."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from services.notify.domain.standing import Status
from services.notify.models import Delivery
from services.notify.use_cases.delivery_moves import tell
from shared.contract import ContactRequested
from shared.database import Database, new_id

CONTACT_REQUEST = "contact_request"


def take_in_contact_request(database: Database, event: ContactRequested, now: datetime) -> str:
    """Gives the delivery's id. Who tells a second time has not heard from us, so they are told where it stands."""
    try:
        return _store(database, event, now)
    except IntegrityError:
        # Another courier of ours was first, between our look and our commit; now its row is there to be found.
        return _store(database, event, now)


def _store(database: Database, event: ContactRequested, now: datetime) -> str:
    with database.writing() as session:
        row = _known(session, event.about) or _new(session, event, now)
        tell(session, row, now)
        return row.id


def _known(session: Session, about: str) -> Delivery | None:
    return session.scalar(select(Delivery).where(Delivery.kind == CONTACT_REQUEST, Delivery.about == about))


def _new(session: Session, event: ContactRequested, now: datetime) -> Delivery:
    row = Delivery(
        id=new_id(now), kind=CONTACT_REQUEST, about=event.about, contact_person=event.contact_person,
        language=event.language[:8], title=event.title, url=event.url, sealed=event.sealed,
        requested_at=datetime.fromisoformat(event.requested_at), status=Status.WAITING, next_at=now, changed_at=now,
        attempts=0, refusals=0, row_version=1,
    )  # fmt: skip
    session.add(row)
    return row
