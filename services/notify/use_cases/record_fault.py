"""A try came to nothing: the delivery waits for the next one, or has failed."""

from __future__ import annotations

from datetime import datetime

from services.notify.domain.faults import Fault
from services.notify.domain.standing import Status, faulted
from services.notify.use_cases.claim_delivery import Claim
from services.notify.use_cases.delivery_moves import locked, move, standing_of
from shared.database import Database


def record_fault(database: Database, claim: Claim, fault: Fault, now: datetime, jitter: float) -> None:
    """Does nothing when the claim is no longer the one that failed: its lease ran out and others are at it."""
    with database.writing() as session:
        row = locked(session, claim.delivery)
        if row.status == Status.SENDING and row.row_version == claim.row_version:
            move(session, row, faulted(standing_of(row), fault, now, jitter), now)
