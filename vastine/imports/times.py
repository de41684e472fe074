"""Times as other programs write them, always as aware UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime

LONG_FRACTION = re.compile(r"(\.\d{6})\d+")


def moment(written: str) -> datetime | None:
    """ISO times with or without a zone (then it is UTC), and `YYYY-MM-DD HH:MM:SS`; none for what is no time."""
    text = LONG_FRACTION.sub(r"\1", written.strip())
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return within(at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC))


def from_seconds(seconds: object) -> datetime | None:
    """Seconds since 1970."""
    try:
        return within(datetime.fromtimestamp(float(str(seconds)), UTC))
    except (ValueError, OverflowError, OSError):
        return None


def within(at: datetime) -> datetime | None:
    """There were no comments before the web."""
    return at if at.year >= 1990 else None
