"""Shows deliveries to colleagues: states and times, nothing about readers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.notify.domain.faults import Fault
from services.notify.domain.occasions import Occasion
from services.notify.domain.standing import Status
from services.notify.models import Delivery
from shared.database import Database

PAGE = 50


@dataclass(frozen=True)
class DeliveryLine:
    """One delivery, as colleagues may see it. A letter to a colleague has no title and no address: its kind is all that shows."""

    id: str
    about: str
    kind: Occasion
    status: str
    language: str
    title: str
    url: str
    attempts: int
    requested_at: datetime
    next_at: datetime
    sent_at: datetime | None
    fault: Fault | None
    can_retry: bool


@dataclass(frozen=True)
class DeliveryPage:
    """Newest first. `next` is the cursor of the following page; `oldest_waiting` is since when a reader has waited longest."""

    lines: tuple[DeliveryLine, ...]
    counts: dict[str, int]
    next: str | None
    oldest_waiting: datetime | None


def list_deliveries(database: Database, status: str | None, cursor: str | None) -> DeliveryPage:
    wanted = select(Delivery).order_by(Delivery.id.desc()).limit(PAGE + 1)
    if status:
        wanted = wanted.where(Delivery.status == status)
    if cursor:
        wanted = wanted.where(Delivery.id < cursor)
    with database.reading() as session:
        rows = list(session.scalars(wanted))
        return DeliveryPage(
            lines=tuple(_line(row) for row in rows[:PAGE]),
            counts=counts_by_status(session),
            next=rows[PAGE - 1].id if len(rows) > PAGE else None,
            oldest_waiting=oldest_waiting(session),
        )


def counts_by_status(session: Session) -> dict[str, int]:
    found = session.execute(select(Delivery.status, func.count()).group_by(Delivery.status))
    return {status.value: 0 for status in Status} | {status: count for status, count in found}  # noqa: C416


def oldest_waiting(session: Session) -> datetime | None:
    """Since when the reader who has waited longest for their letter to leave has done so."""
    unsent = (Delivery.kind == Occasion.CONTACT_REQUEST, Delivery.status.in_([Status.WAITING, Status.SENDING]))
    return session.scalar(select(func.min(Delivery.requested_at)).where(*unsent))


def _line(row: Delivery) -> DeliveryLine:
    return DeliveryLine(
        id=row.id, about=row.about, kind=Occasion(row.kind), status=row.status, language=row.language,
        title=row.title, url=row.url, attempts=row.attempts, requested_at=row.requested_at, next_at=row.next_at,
        sent_at=row.sent_at, fault=Fault.read(row.last_fault) if row.last_fault else None,
        can_retry=row.sealed is not None and row.status in {Status.WAITING, Status.FAILED},
    )  # fmt: skip
