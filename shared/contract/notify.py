"""What notify tells."""

from __future__ import annotations

from dataclasses import dataclass

from shared.contract.event import Event, Stream


@dataclass(frozen=True)
class DeliveryChanged(Event):
    """What became of a contact request's mail: `status` is waiting, sending, sent or failed. `about` is the request's id."""

    kind = "DeliveryChanged"
    streams = (Stream.NOTIFY,)

    status: str
    at: str
    attempts: int = 0
    reason: str | None = None
