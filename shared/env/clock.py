"""The only place that asks what time it is, so that a test can let hours pass in seconds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]


def clock_from(values: Mapping[str, str]) -> Clock:
    """The clock of this process: the machine's, or the machine's moved by the seconds in VASTINE_CLOCK_OFFSET_FILE."""
    moved_by = values.get("VASTINE_CLOCK_OFFSET_FILE")
    return _moved(Path(moved_by)) if moved_by else utc_now


def utc_now() -> datetime:
    """Now, aware, in UTC."""
    return datetime.now(UTC)


def _moved(path: Path) -> Clock:
    def now() -> datetime:
        try:
            seconds = float(path.read_text(encoding="ascii") or 0)
        except (OSError, ValueError):
            seconds = 0.0
        return utc_now() + timedelta(seconds=seconds)

    return now
