"""An admin sees to it that a colleague gets in."""

from __future__ import annotations

from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.see_second_step import see_second_step
from shared.sessions import Opening
from tests.staff.arrange import added, record, row
from tests.staff.second_steps import with_codes

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
    found = find_person(house.database, email="mari.virta@example.org")
    assert found is not None
    path = f"/staff/people/{found.id}/invitation"
    assert admin.post(path, data={"csrf": key}).location == f"/staff/people/{found.id}?done=sent_again"
    assert admin.post(f"{path}/take-back", data={"csrf": key}).location == "/staff/people?taken_back=yes"
    assert not row(house.database, found.id).active


def test_who_was_never_invited_has_nothing_to_take_back(house, admin, key):
    path = f"/staff/people/{added(house.database)}/invitation"
    assert {admin.post(each, data={"csrf": key}).status_code for each in (path, f"{path}/take-back")} == {409}


def test_who_lost_their_app_gets_in_without_it_after_an_admin_switched_it_off(house, admin, key):
    mari = added(house.database)
    clock = house.settings.house.clock
    with_codes(house.database, mari, house.settings.code_key, clock())
    phone = house.sessions.open(mari, Opening(), clock())
    answer = admin.post(f"/staff/people/{mari}/codes-off", data={"csrf": key})
    assert answer.location == f"/staff/people/{mari}?done=codes_off"
    assert not see_second_step(house.database, mari, house.settings.code_key).has_codes
    assert house.sessions.by_cookie(phone, clock()) is None
    assert admin.post("/staff/people/nobody/codes-off", data={"csrf": key}).status_code == 404


def test_an_admin_signs_somebody_out_everywhere(house, admin, key):
    mari = added(house.database)
    house.browser_of(mari)
    clock = house.settings.house.clock
    assert len(house.sessions.of_person(mari, clock())) == 1
    answer = admin.post(f"/staff/people/{mari}/sessions/end", data={"csrf": key})
    assert answer.location == f"/staff/people/{mari}?done=signed_out"
    assert house.sessions.of_person(mari, clock()) == []
    assert record(house.database)[-1][1:] == ("sessions ended", mari)
