"""Somebody is asked to join."""

from __future__ import annotations

import pytest

from services.staff.use_cases.find_person import find_person
from shared.contract import PersonInvited
from tests.staff.arrange import added, an_admin, events

FORM = {"name": "Mari Virta", "email": "mari.virta@example.org", "roles": ["moderator"], "languages": ["fi", "sv"]}


def test_who_is_invited_is_on_the_list_and_a_letter_is_on_its_way(house, admin, key):
    answer = admin.post("/staff/people/invite", data=FORM | {"csrf": key})
    found = find_person(house.database, email="mari.virta@example.org")
    assert found is not None
    assert answer.location == f"/staff/people/{found.id}?done=invited"
    assert found.roles == ("moderator",)
    assert isinstance(events(house.database)[-1], PersonInvited)
    assert "has been invited" in admin.get(f"{answer.location}&lang=en").text
    assert "Invited, until" in admin.get("/staff/people?lang=en").text


@pytest.mark.parametrize(
    ("wrong", "kept"),
    [
        ({"email": ""}, "Mari Virta"),
        ({"name": ""}, "mari.virta@example.org"),
        ({"email": "aino@example.org"}, "Mari Virta"),
        ({"roles": ["king"]}, "Mari Virta"),
        ({"name": "M" * 1_000_000}, "M" * 1_000_000),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(house, admin, key, wrong, kept):
    answer = admin.post("/staff/people/invite", data=FORM | wrong | {"csrf": key})
    assert answer.status_code == 422
    assert 'class="error-summary"' in answer.text
    assert kept in answer.text
    assert find_person(house.database, email="mari.virta@example.org") is None


def test_inviting_asks_for_a_fresh_sign_in(house):
    browser = house.browser_of(an_admin(house.database), minutes_ago=16)
    assert browser.get("/staff/people/invite").status_code != 200
    assert browser.post("/staff/people/invite", data=FORM | {"csrf": house.csrf(browser)}).status_code != 303
    assert find_person(house.database, email="mari.virta@example.org") is None


def test_only_admins_invite(house):
    an_admin(house.database)
    browser = house.browser_of(added(house.database, email="m@example.org"))
    assert browser.get("/staff/people/invite").status_code == 403
    assert browser.post("/staff/people/invite", data=FORM | {"csrf": house.csrf(browser)}).status_code == 403
    assert house.stranger().get("/staff/people/invite").status_code == 303
