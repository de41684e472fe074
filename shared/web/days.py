"""Days as forms send them, and the moments at which they begin here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, tzinfo


def day_of(text: str) -> date | None:
    """None for what is no day."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    # The days at both ends of the calendar have no midnight in every zone.
    return day if date.min.year < day.year < date.max.year else None


def period(asked: Mapping[str, str], zone: tzinfo) -> tuple[datetime | None, datetime | None, list[str]]:
    """Of the fields `from` and `to`: the moments of `midnights`, and the names of fields in which no day stands."""
    days = {name: day_of(asked[name]) for name in ("from", "to")}
    wrong = [name for name, day in days.items() if asked[name] and day is None]
    return *midnights(days["from"], days["to"], zone), wrong


def midnights(first: date | None, last: date | None, zone: tzinfo) -> tuple[datetime | None, datetime | None]:
    """From when, and until before when, both days included; None where no day is given."""
    return _midnight(first, zone), _midnight(last + timedelta(days=1) if last else None, zone)


def _midnight(day: date | None, zone: tzinfo) -> datetime | None:
    return datetime.combine(day, time(), zone) if day else None
