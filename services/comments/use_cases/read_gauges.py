"""Reads the figures by which an operator sees that the work goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.comments.domain.statuses import Status
from services.comments.models import Comment, ContactRequest, Outbox
from services.comments.use_cases.seal_contact_request import FAILED, WAITING
from shared.outbox import seconds_waited


def gauges_at(clock: Callable[[], datetime]) -> Callable[[Session], Mapping[str, float]]:
    """The figures, by the house's clock."""
    return lambda session: read_gauges(session, clock())


def read_gauges(session: Session, now: datetime) -> dict[str, float]:
    pending, oldest_pending = session.execute(
        select(func.count(), func.min(Comment.submitted_at)).where(Comment.status == Status.PENDING)
    ).one()
    by_state = session.execute(select(ContactRequest.state, func.count()).group_by(ContactRequest.state))
    in_state = {state: number for state, number in by_state}  # noqa: C416  A row is no pair for the type checker.
    return {
        "pending_comments": pending,
        "oldest_pending_seconds": _age(oldest_pending, now),
        "contact_requests_waiting": in_state.get(WAITING, 0),
        "contact_requests_failed": in_state.get(FAILED, 0),
        "oldest_outbox_seconds": seconds_waited(session, Outbox, now),
    }


def _age(since: datetime | None, now: datetime) -> float:
    return max(0.0, (now - since).total_seconds()) if since else 0.0
