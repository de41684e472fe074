"""Being on leave, day by day."""

from datetime import date

import pytest

from services.staff.domain.absence import Absence, absence_faults, settled

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 14)


def test_both_days_are_part_of_it():
    leave = Absence(FIRST, LAST)
    assert [leave.covers(date(2026, 12, day)) for day in (1, 7, 14, 15)] == [True, True, True, False]
    assert not leave.covers(date(2026, 11, 30))
    assert leave.is_over(date(2026, 12, 15))
    assert not leave.is_over(LAST)


@pytest.mark.parametrize(
    ("wanted", "faults"),
    [
        (Absence(), {}),
        (Absence(FIRST, FIRST, "anna"), {}),
        (Absence(FIRST, None), {"away_until": "away_until_missing"}),
        (Absence(None, LAST), {"away_from": "away_from_missing"}),
        (Absence(LAST, FIRST), {"away_until": "away_until_before"}),
        (Absence(FIRST, date(2062, 12, 1)), {"away_until": "away_too_long"}),
        (Absence(FIRST, LAST, "mari"), {"stand_in": "choice"}),
    ],
)
def test_what_cannot_be_a_leave_is_said(wanted, faults):
    assert absence_faults(wanted, {"anna"}) == faults


def test_who_is_not_away_has_no_stand_in():
    assert settled(Absence(None, None, "anna")) == Absence()
