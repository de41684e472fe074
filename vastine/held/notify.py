"""What notify holds about people: sealed contact details of readers, and where colleagues get their mail."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy.orm import Session

from services.notify.domain.standing import Status
from services.notify.models import Delivery, Person
from services.notify.settings import Settings
from vastine.held.counting import count, earliest, passed_on
from vastine.held.holding import Holding, due_by

WHERE = "notify"


def held(session: Session, settings: Settings, now: datetime) -> Iterator[Holding]:
    unsent = (Delivery.sealed.is_not(None), Delivery.status != Status.SENT, Delivery.useless_after.is_(None))
    yield Holding(
        "contact details, sealed, not passed on yet", WHERE, count(session, Delivery, *unsent),
        earliest(session, Delivery.requested_at, *unsent), "until a letter has left",
    )  # fmt: skip
    sealed = (Delivery.sealed.is_not(None), Delivery.status == Status.SENT)
    yield passed_on(session, WHERE, Delivery, Delivery.sent_at, sealed, (settings.grace, now))
    yield _letters(session, now)
    ledger = Delivery.sealed.is_(None)
    yield Holding(
        "lines of the ledger, nothing personal", WHERE, count(session, Delivery, ledger),
        earliest(session, Delivery.requested_at, ledger), "for good",
    )  # fmt: skip
    known = Person.sealed_address.is_not(None)
    yield Holding(
        "colleagues' addresses, sealed", WHERE, count(session, Person, known), None, "until they leave",
        outlived=count(session, Person, known, Person.active.is_(False)),
    )  # fmt: skip


def _letters(session: Session, now: datetime) -> Holding:
    """Letters of the house to its own people and to readers who asked for them; what they held goes as they leave."""
    unsent = (Delivery.sealed.is_not(None), Delivery.useless_after.is_not(None))
    return Holding(
        "letters of the house, sealed, not sent yet", WHERE, count(session, Delivery, *unsent),
        earliest(session, Delivery.requested_at, *unsent), "until they have left, or their link counts no longer",
        earliest(session, Delivery.useless_after, *unsent),
        count(session, Delivery, *unsent, Delivery.useless_after <= due_by(now)),
    )  # fmt: skip
