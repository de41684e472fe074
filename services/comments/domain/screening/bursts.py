"""Bursts: when a thread gets far more than readers write, its guard goes up, and comes down by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

LOOKED_BACK = timedelta(minutes=10)
STAYS_UP = timedelta(minutes=30)
# So long before it would come down, a burst that goes on keeps it up: not each comment need write to the thread.
KEPT_UP_FROM = timedelta(minutes=20)


def is_up(guarded_until: datetime | None, now: datetime) -> bool:
    """Whether the thread is guarded."""
    return guarded_until is not None and now < guarded_until


def must_rise(guarded_until: datetime | None, now: datetime) -> bool:
    """Whether a burst that is seen now has to be noted."""
    return guarded_until is None or guarded_until - now < KEPT_UP_FROM
