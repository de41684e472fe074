"""Times are understood as other programs write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from vastine.imports.times import from_seconds, moment

AT = datetime(2021, 10, 28, 12, 50, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "2021-10-28T12:50:15Z", "2021-10-28 12:50:15", "2021-10-28T15:50:15+03:00", "  2021-10-28T12:50:15.000000000Z\n",
    ],
)  # fmt: skip
def test_a_time_is_that_moment_in_utc(written):
    assert moment(written) == AT


@pytest.mark.parametrize("written", ["", "yesterday", "0000-00-00 00:00:00", "0001-01-01T00:00:00Z"])
def test_what_is_no_time_is_none(written):
    assert moment(written) is None


def test_seconds_are_a_time_too():
    assert from_seconds(AT.timestamp()) == AT
    assert from_seconds("x") is None
    assert from_seconds(1e300) is None
