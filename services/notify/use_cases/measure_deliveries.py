"""The figures of notify: how many deliveries stand where, and how long the oldest of each kind has waited."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.notify.models import Outbox
from services.notify.use_cases.due_deliveries import oldest_due
from services.notify.use_cases.list_deliveries import counts_by_status, oldest_waiting
from shared import outbox
from shared.database import Database


def measure_deliveries(session: Session, now: datetime) -> dict[str, float]:
    """By name; ages in seconds, 0 where nothing waits."""
    counts = {f"deliveries_{status}": float(count) for status, count in counts_by_status(session).items()}
    return counts | {
        "oldest_waiting_seconds": _age(oldest_waiting(session), now),
        "oldest_due_seconds": _age(oldest_due(session, now), now),
        "oldest_outbox_seconds": outbox.seconds_waited(session, Outbox, now),
    }


def seconds_overdue(database: Database, now: datetime) -> float:
    """How long the oldest due delivery has waited for a worker: a stall shows here, whatever the processes look like."""
    with database.reading() as session:
        return _age(oldest_due(session, now), now)


def _age(since: datetime | None, now: datetime) -> float:
    return max((now - since).total_seconds(), 0.0) if since else 0.0
