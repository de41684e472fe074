"""Counts rows for a holding; what several services hold alike is described here once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from shared.contract import EVENTS, ContactRequested, LetterToReader
from shared.outbox import OutboxColumns
from vastine.held.holding import Holding, due_by

Which = tuple[ColumnElement[bool], ...]
Time = InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None]

# What carries an address, sealed.
SEALED = [kind for kind, event in EVENTS.items() if issubclass(event, ContactRequested | LetterToReader)]


def count(session: Session, table: type[Any], *which: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(table).where(*which)) or 0


def earliest(session: Session, time: Time, *which: ColumnElement[bool]) -> datetime | None:
    return session.scalar(select(func.min(time)).where(*which))


def passed_on(
    session: Session, where: str, table: type[Any], sent_at: Time, which: Which, rule: tuple[timedelta, datetime]
) -> Holding:
    """Sealed blocks whose letter has left; `rule` is the time of grace, and now."""
    grace, now = rule
    first = earliest(session, sent_at, *which)
    return Holding(
        "contact details, sealed, passed on", where, count(session, table, *which), first,
        f"{grace.total_seconds() / 3600:g} hours after the letter has left", first + grace if first else None,
        count(session, table, *which, sent_at <= due_by(now) - grace),
    )  # fmt: skip


def in_outbox(session: Session, where: str, outbox: type[OutboxColumns]) -> Holding:
    """Requests and letters to readers on their way to notify."""
    waiting = outbox.kind.in_(SEALED)
    return Holding(
        "contact details, sealed, in the outbox", where, count(session, outbox, waiting),
        earliest(session, outbox.added_at, waiting), "until the courier has carried them",
    )  # fmt: skip
