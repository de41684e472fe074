"""The first day and the last are both days of leave."""

from datetime import date

import pytest

from services.notify.domain.leave import Leave


@pytest.mark.parametrize(("day", "away"), [(30, False), (1, True), (14, True), (15, False)])
def test_the_first_day_and_the_last_are_days_of_leave(day, away):
    month = 11 if day == 30 else 12
    assert Leave(date(2026, 12, 1), date(2026, 12, 14)).covers(date(2026, month, day)) is away


def test_without_a_last_day_it_lasts():
    assert Leave(date(2026, 12, 1)).covers(date(2027, 12, 1))
