"""Day and clock as a form's fields write them, in the site's time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from services.articles.domain.faults import Wrong

YEARS = range(2000, 2200)


def read_moment(text: str, zone: ZoneInfo) -> datetime | Wrong | None:
    """A moment from a field of day and clock; a day alone means its beginning."""
    if not text.strip():
        return None
    try:
        local = datetime.fromisoformat(text.strip())
    except ValueError:
        return Wrong("moment_form")
    if local.year not in YEARS:
        return Wrong("moment_form")
    return (local if local.tzinfo else local.replace(tzinfo=zone)).astimezone(UTC)


def write_moment(when: datetime | None, zone: ZoneInfo) -> str:
    return when.astimezone(zone).strftime("%Y-%m-%dT%H:%M") if when else ""


def read_day(text: str) -> date | Wrong | None:
    if not text.strip():
        return None
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return Wrong("day_form")
    return day if day.year in YEARS else Wrong("day_form")
