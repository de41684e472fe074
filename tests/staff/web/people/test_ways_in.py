"""An admin sees to it that a colleague gets in."""

from __future__ import annotations

from services.staff.use_cases.find_person import find_person
from tests.staff.arrange import added, row

INVITED = {"name": "Mari Virta", "email": "mari.virta@example.org", "roles": ["moderator"], "languages": ["fi"]}


def test_a_sign_in_link_is_shown_once_and_works(house, admin, key):
    person_id = added(house.database)
    page = admin.post(f"/staff/people/{person_id}/sign-in-link", data={"csrf": key})
    assert page.status_code == 201
    assert page.headers["Cache-Control"] == "no-store"
    link = page.text.split('value="http://localhost')[1].split('"')[0]
    assert house.stranger().post(link).status_code == 303


def test_an_invitation_is_sent_again_and_taken_back(house, admin, key):
    admin.post("/staff/people/invite", data=INVITED | {"csrf": key})
    found = find_person(house.database, email=INVITED["email"])
    assert found is not None
    path = f"/staff/people/{found.id}/invitation"
    assert admin.post(path, data={"csrf": key}).location == f"/staff/people/{found.id}?done=sent_again"
    assert admin.post(f"{path}/take-back", data={"csrf": key}).location == "/staff/people?taken_back=yes"
    assert not row(house.database, found.id).active


def test_who_was_never_invited_has_nothing_to_take_back(house, admin, key):
    path = f"/staff/people/{added(house.database)}/invitation"
    assert {admin.post(each, data={"csrf": key}).status_code for each in (path, f"{path}/take-back")} == {409}
