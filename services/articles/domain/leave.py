"""Whether somebody is on leave on a day."""

from __future__ import annotations

from datetime import date


def is_away(first: date | None, last: date | None, day: date) -> bool:
    """From the first day to the last, both included; without a last day until it is said otherwise."""
    return first is not None and first <= day and (last is None or day <= last)
