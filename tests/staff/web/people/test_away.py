"""A leave is planned on its page."""

from __future__ import annotations

import pytest

from tests.staff.arrange import added, row


def test_it_is_said_in_words(house, admin, key):
    person_id, anna = added(house.database), added(house.database, email="anna@example.org", name="Anna")
    form = {"csrf": key, "version": "1", "away_from": "2026-12-01", "away_until": "2026-12-14", "stand_in": anna}
    answer = admin.post(f"/staff/people/{person_id}/away", data=form)
    assert answer.location == f"/staff/people/{person_id}?done=away_saved"
    assert "On leave 1–14 December 2026; Anna stands in." in admin.get(f"{answer.location}&lang=en").text


@pytest.mark.parametrize("wrong", ["2026-13-01", "tomorrow", "x" * 10_000, "0000-00-00", "2026-11-01"])
def test_what_is_no_leave_is_said_and_stays_as_it_was_typed(house, admin, key, wrong):
    person_id = added(house.database)
    form = {"csrf": key, "version": "1", "away_from": "2026-12-01", "away_until": wrong}
    answer = admin.post(f"/staff/people/{person_id}/away", data=form)
    assert answer.status_code == 422
    assert wrong in answer.text
    assert row(house.database, person_id).row_version == 1
    stale = form | {"away_until": "2026-12-02", "version": "7"}
    assert admin.post(f"/staff/people/{person_id}/away", data=stale).status_code == 409
