"""Deliveries for programs: states without personal data."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, StringConstraints

from services.notify.domain.occasions import Occasion
from services.notify.use_cases.list_deliveries import DeliveryLine, list_deliveries
from shared.sessions import Power
from shared.web.doors import Answer, Doors, Operation
from shared.web.place import database

doors = Doors("api", __name__, "/notify")


class Delivery(BaseModel):
    """One delivery. `about` is the id of the request or letter; `reason` is why the last try came to nothing."""

    id: str
    about: str
    kind: Occasion
    status: Literal["waiting", "sending", "sent", "failed"]
    language: str
    attempts: int
    requested_at: datetime
    next_at: datetime | None
    sent_at: datetime | None
    reason: str | None


class Deliveries(BaseModel):
    """A page of deliveries, newest first, and how many there are in each status."""

    deliveries: list[Delivery]
    counts: dict[str, int]
    next: str | None


class DeliveriesAsked(BaseModel):
    """Which deliveries: of one status or all, from the cursor that the page before gave as `next`."""

    status: Literal["", "waiting", "sending", "sent", "failed"] = ""
    cursor: Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{0,26}$")] = ""


@doors.operation(
    "GET", "/api/v1/deliveries",
    Operation("What became of each delivery", Power.SEE_DELIVERIES, {200: Deliveries}, query=DeliveriesAsked),
)  # fmt: skip
def list_for_programs(query: DeliveriesAsked) -> Answer:
    page = list_deliveries(database(), query.status or None, query.cursor or None)
    return Answer(Deliveries(deliveries=[_shown(line) for line in page.lines], counts=page.counts, next=page.next))


def _shown(line: DeliveryLine) -> Delivery:
    return Delivery.model_validate({
        "id": line.id, "about": line.about, "kind": line.kind, "status": line.status, "language": line.language,
        "attempts": line.attempts, "requested_at": line.requested_at, "sent_at": line.sent_at,
        "next_at": line.next_at if line.status == "waiting" else None,
        "reason": line.fault.written() if line.fault else None,
    })  # fmt: skip
