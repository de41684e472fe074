"""A colleague is let out, after what they are contact for was named."""

from __future__ import annotations

import pytest

from services.staff.use_cases.take_in_duty import take_in_duty
from shared.contract import GroupChanged
from tests.staff.arrange import added, row


def test_what_they_are_contact_for_is_named_before_and_they_are_out_after(house, admin, key):
    person_id = added(house.database)
    theirs = house.browser_of(person_id)
    take_in_duty(house.database, GroupChanged("g", 1, "Verkosto", "http://x/groups/g", person_id))
    page = admin.get(f"/staff/people/{person_id}/leave?lang=en").text
    assert "Verkosto" in page
    assert "Mari Virta can sign in no more" in page
    answer = admin.post(f"/staff/people/{person_id}/leave", data={"csrf": key, "successor": ""})
    assert answer.location == "/staff/people?left=yes"
    assert not row(house.database, person_id).active
    assert theirs.get("/staff/me").status_code == 303


@pytest.mark.parametrize("successor", ["nobody", "x" * 100_000])
def test_a_wrong_successor_lets_nobody_go(house, admin, key, successor):
    person_id = added(house.database)
    assert admin.post(f"/staff/people/{person_id}/leave", data={"csrf": key, "successor": successor}).status_code == 422
    assert row(house.database, person_id).active
