"""A line is one JSON object, with times in UTC."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from vastine.exports.lines import heading, written


def test_times_and_days_are_written_alike_everywhere():
    at = datetime(2026, 3, 1, 14, tzinfo=timezone(timedelta(hours=2)))
    line = written({"at": at, "day": date(2026, 3, 1), "word": "ä\n"})
    assert line == '{"at": "2026-03-01T12:00:00Z", "day": "2026-03-01", "word": "ä\\n"}\n'


def test_the_heading_names_format_and_version():
    first = json.loads(written(heading({"name": "S", "url": "http://localhost"}, datetime(2026, 3, 1, tzinfo=UTC))))
    assert first == {
        "kind": "vastine-export", "version": 1, "taken_at": "2026-03-01T00:00:00Z",
        "site": {"name": "S", "url": "http://localhost"},
    }  # fmt: skip


def test_what_has_no_way_of_being_written_is_not_guessed():
    with pytest.raises(TypeError):
        written({"x": object()})
