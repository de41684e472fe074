"""One class of data about people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

# What erases comes round every few seconds. Whatever is due for longer than this has outlived its rule.
SLACK = timedelta(minutes=5)


@dataclass(frozen=True)
class Holding:
    """`next_erasure` is when the first of them goes, where a time is fixed; `outlived` is how many should be gone already."""

    what: str
    where: str
    count: int
    oldest: datetime | None
    rule: str
    next_erasure: datetime | None = None
    outlived: int = 0


def due_by(now: datetime) -> datetime:
    """Whatever was to be erased before this has outlived its rule."""
    return now - SLACK
