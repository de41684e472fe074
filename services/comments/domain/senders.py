"""Tells senders apart for a day without knowing who they are: the network's prefix, keyed with a salt that dies at midnight."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo
from math import ceil

WINDOW = timedelta(seconds=60)
PREFIX = {4: 24, 6: 64}


def network_of(address: str | None) -> str:
    """The /24 or /64 that the address lies in; an IPv4 address in IPv6 clothes counts as IPv4."""
    try:
        parsed = ipaddress.ip_address((address or "").split("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped is not None:
        parsed = parsed.ipv4_mapped
    return str(ipaddress.ip_network((parsed, PREFIX[parsed.version]), strict=False))


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
