"""When a letter that did not leave is tried again: soon at first, then patiently, for five days in all."""

from __future__ import annotations

from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)
FIRST_PAUSES = tuple(MINUTE * minutes for minutes in (1, 2, 5, 10, 15))
FIRST_HOURS = timedelta(hours=3)
PAUSE_OF_FIRST_HOURS = MINUTE * 15
PAUSE_OF_FIRST_DAY = MINUTE * 30
PAUSE_LATER = timedelta(hours=1)
FIRST_DAY = timedelta(days=1)
# What mail servers are asked to bear before they give up (RFC 5321, 4.5.4.1).
GIVE_UP_AFTER = timedelta(days=5)
# Letters that failed together do not come back together.
SPREAD = 0.1

# Longer than a worker may talk to a mail server, names looked up included.
LEASE = timedelta(seconds=60)
LEASES_AT_FIRST = 3
LONGEST_LEASE = MINUTE * 15


def next_try(attempts: int, tried_since: datetime, now: datetime, jitter: float) -> datetime | None:
    """When to try again after `attempts` tries; None when it is time to give up. `jitter` is a number from 0 to 1."""
    tried_for = now - tried_since
    if tried_for >= GIVE_UP_AFTER:
        return None
    pause = FIRST_PAUSES[max(attempts, 1) - 1] if attempts <= len(FIRST_PAUSES) else _patient_pause(tried_for)
    return now + pause * (1 + SPREAD * jitter)


def _patient_pause(tried_for: timedelta) -> timedelta:
    """So that no day sees more than 60 tries."""
    if tried_for < FIRST_HOURS:
        return PAUSE_OF_FIRST_HOURS
    return PAUSE_OF_FIRST_DAY if tried_for < FIRST_DAY else PAUSE_LATER


def lease_of(attempt: int) -> timedelta:
    """How long a claim lasts. It grows, so that a letter that kills whoever sends it does not do so every minute."""
    return min(LEASE * max(1, attempt - LEASES_AT_FIRST + 1), LONGEST_LEASE)
