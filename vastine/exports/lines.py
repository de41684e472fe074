"""The lines of an export as they are written: one JSON object each, times in UTC."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

KIND = "vastine-export"
VERSION = 1

Line = Mapping[str, Any]


def heading(site: Mapping[str, str], now: datetime) -> Line:
    """The first line."""
    return {"kind": KIND, "version": VERSION, "taken_at": now, "site": dict(site)}


def written(line: Line) -> str:
    return json.dumps(line, ensure_ascii=False, default=_moment) + "\n"


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
