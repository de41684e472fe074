"""The first day and the last are both days of leave."""

from datetime import date

import pytest

from services.articles.domain.leave import is_away

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 14)


@pytest.mark.parametrize(
    ("day", "away"), [(date(2026, 11, 30), False), (FIRST, True), (LAST, True), (date(2026, 12, 15), False)]
)
def test_the_first_day_and_the_last_are_days_of_leave(day, away):
    assert is_away(FIRST, LAST, day) is away


def test_without_a_last_day_it_lasts_and_without_a_first_there_is_none():
    assert is_away(FIRST, None, date(2027, 12, 1))
    assert not is_away(None, LAST, FIRST)
