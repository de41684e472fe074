"""Day and clock as a form writes them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from services.articles.domain.faults import Wrong
from services.articles.web.desk.times import read_day, read_moment, write_moment

HELSINKI = ZoneInfo("Europe/Helsinki")


def test_a_moment_is_meant_in_the_sites_zone_and_comes_back_the_same():
    moment = read_moment("2026-11-30T09:00", HELSINKI)
    assert isinstance(moment, datetime)
    assert moment == datetime(2026, 11, 30, 7, tzinfo=UTC)
    assert write_moment(moment, HELSINKI) == "2026-11-30T09:00"
    assert (read_moment(" ", HELSINKI), write_moment(None, HELSINKI)) == (None, "")


@pytest.mark.parametrize("text", ["huomenna", "0001-01-01T00:00", "9999-12-31T23:59", "2026-13-01"])
def test_what_is_no_moment_is_wrong(text):
    assert read_moment(text, HELSINKI) == Wrong("moment_form")


def test_a_day_is_read():
    assert read_day("2026-10-08") == date(2026, 10, 8)
    assert read_day("") is None
    assert read_day("8.10.2026") == read_day("0001-01-01") == Wrong("day_form")
