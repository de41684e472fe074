"""Tells senders apart for a day without knowing who they are: the network's prefix, keyed with a salt that dies at midnight."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo
from math import ceil

WINDOW = timedelta(seconds=60)


def sender_key(network: str, salt: bytes) -> str:
    return hmac.digest(salt, network.encode(), "sha256").hex()


def day_of(now: datetime, zone: tzinfo) -> date:
    """The day whose salt counts: readers' own midnight ends it."""
    return now.astimezone(zone).date()


def recent(times: Sequence[datetime], now: datetime) -> list[datetime]:
    """Those that still count against the limit."""
    return [time for time in times if now - WINDOW < time <= now]


def seconds_to_wait(times: Sequence[datetime], limit: int, now: datetime) -> int:
    """0 when the sender may send; else after how many seconds they may."""
    counted = sorted(recent(times, now))
    if len(counted) < limit:
        return 0
    return max(1, ceil((counted[-limit] + WINDOW - now).total_seconds()))
