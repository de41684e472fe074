"""A day in a form is the whole day, as it begins and ends here."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from shared.web.days import day_of, midnights, period


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "0001-01-01", "9999-12-31", "24.11.2026"])
def test_what_is_no_day_is_none(text):
    assert day_of(text) is None


def test_both_days_are_included_by_the_clock_of_the_house():
    helsinki = ZoneInfo("Europe/Helsinki")
    since, until = midnights(day_of("2026-11-24"), day_of("2026-11-24"), helsinki)
    assert since == datetime(2026, 11, 23, 22, tzinfo=UTC)
    assert until == datetime(2026, 11, 24, 22, tzinfo=UTC)
    assert midnights(None, date(2026, 1, 1), UTC) == (None, datetime(2026, 1, 2, tzinfo=UTC))


def test_a_period_names_the_fields_in_which_no_day_stands():
    since, until, wrong = period({"from": "2026-11-24", "to": "soon"}, UTC)
    assert (since, until, wrong) == (datetime(2026, 11, 24, tzinfo=UTC), None, ["to"])
    assert period({"from": "", "to": ""}, UTC) == (None, None, [])
