"""Moves a delivery's row to its new standing and lays the event about it into the outbox, in the caller's transaction."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy.orm import Session

from services.notify.domain.faults import Fault
from services.notify.domain.occasions import WAITED_FOR
from services.notify.domain.standing import Standing, is_over
from services.notify.models import Delivery, Outbox
from shared import outbox
from shared.contract import DeliveryChanged

_NAMES = tuple(field.name for field in fields(Standing))


class NoSuchDelivery(Exception):
    """There is no delivery with this id."""


def locked(session: Session, delivery_id: str) -> Delivery:
    """The row, held against everybody else until the transaction ends. Raises `NoSuchDelivery`."""
    row = session.get(Delivery, delivery_id, with_for_update=True)
    if row is None:
        raise NoSuchDelivery
    return row


def standing_of(row: Delivery) -> Standing:
    return Standing(**{name: getattr(row, name) for name in _NAMES})


def move(session: Session, row: Delivery, standing: Standing, now: datetime) -> None:
    """Makes it so, and tells."""
    for name, value in asdict(standing).items():
        setattr(row, name, value)
    row.changed_at = now
    row.row_version += 1
    if is_over(standing, now) and row.sealed is not None:
        row.sealed, row.destroyed_at = None, now
    tell(session, row, now)


def tell(session: Session, row: Delivery, now: datetime) -> None:
    """Says where a reader's request or letter stands, and since when; twice is harmless. Nobody waits for those to colleagues."""
    if row.kind not in WAITED_FOR:
        return
    reason = Fault.read(row.last_fault).kind if row.last_fault else None
    event = DeliveryChanged(
        about=row.about, row_version=row.row_version, status=row.status, attempts=row.attempts, reason=reason,
        at=row.changed_at.isoformat().replace("+00:00", "Z"),
    )  # fmt: skip
    outbox.add(session, Outbox, event, now)
