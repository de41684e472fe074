"""What a form of the people says it has seen."""

from datetime import date

import pytest

from services.staff.web.people.asked_person import given_day, seen_version


@pytest.mark.parametrize(("typed", "version"), [("3", 3), ("", 0), ("x", 0), ("\u00b2", 0), ("9" * 50, 0)])
def test_what_is_no_version_is_one_that_nobody_has(app, typed, version):
    with app.test_request_context(method="POST", data={"version": typed, "day": "2026-12-01"}):
        assert seen_version() == version
        assert given_day("day") == date(2026, 12, 1)
        assert given_day("other") is None
