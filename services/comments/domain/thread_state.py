"""Whether a thread takes comments at a time."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum


class Mode(StrEnum):
    """How an article's comments are moderated: read first, shown first, or none taken."""

    PRE = "pre"
    POST = "post"
    CLOSED = "closed"


def is_open(mode: Mode, close_at: datetime | None, now: datetime) -> bool:
    """Open until it is closed by hand or by its date."""
    return mode is not Mode.CLOSED and (close_at is None or now < close_at)
