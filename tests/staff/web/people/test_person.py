"""One colleague at a glance, and who may see and change them."""

from __future__ import annotations

import pytest

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.leave import leave
from tests.staff.arrange import NOW, added, an_admin

PAGES = ("", "/particulars", "/photo", "/roles", "/away", "/sign-in", "/leave")
FORMS = (
    "/particulars", "/photo", "/photo/remove", "/roles", "/away", "/sign-in-link", "/invitation",
    "/invitation/take-back", "/leave",
)  # fmt: skip


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_all_that_can_be_changed_has_its_page(house, admin, language):
    person_id = added(house.database)
    for page in PAGES:
        answer = admin.get(f"/staff/people/{person_id}{page}?lang={language}")
        assert answer.status_code == 200
        assert "Mari Virta" in answer.text
    glance = admin.get(f"/staff/people/{person_id}?lang={language}").text
    assert all(f'href="/staff/people/{person_id}{page}"' in glance for page in PAGES[1:])


def test_of_who_left_only_the_name_shows(house, admin):
    person_id, successor = added(house.database), added(house.database, email="p@example.org", name="Pia Perijä")
    leave(house.database, person_id, successor, COMMAND_LINE, NOW)
    page = admin.get(f"/staff/people/{person_id}?lang=en").text
    assert "works here no more" in page
    assert "Pia Perijä" in page
    assert "example.org" not in page
    assert {admin.get(f"/staff/people/{person_id}{each}").status_code for each in PAGES[1:]} == {404}


def test_nobody_is_not_found(admin, key):
    assert {admin.get(f"/staff/people/nobody{page}").status_code for page in PAGES} == {404}
    form = {"csrf": key, "version": "1"}
    assert {admin.post(f"/staff/people/nobody{path}", data=form).status_code for path in FORMS} <= {404, 422}


@pytest.mark.parametrize("roles", [(), ("editor",), ("moderator", "contact")])
def test_only_admins_pass(house, roles):
    an_admin(house.database)
    person_id = added(house.database, roles=roles)
    browser, stranger = house.browser_of(person_id), house.stranger()
    for page in PAGES:
        assert browser.get(f"/staff/people/{person_id}{page}").status_code == 403
        assert stranger.get(f"/staff/people/{person_id}{page}").status_code == 303
    for path in FORMS:
        assert browser.post(f"/staff/people/{person_id}{path}").status_code == 403
        assert stranger.post(f"/staff/people/{person_id}{path}").status_code == 401


@pytest.mark.parametrize("path", FORMS)
def test_a_form_without_this_sessions_key_or_from_elsewhere_is_refused(house, admin, key, path):
    person_id = added(house.database)
    for forged in ({}, {"csrf": "forged"}, {"csrf": "ä" * 100_000}):
        assert admin.post(f"/staff/people/{person_id}{path}", data=forged).status_code == 403
    foreign = admin.post(
        f"/staff/people/{person_id}{path}", data={"csrf": key}, headers={"Origin": "https://evil.example"}
    )
    assert foreign.status_code == 403


STALE = ("/roles", "/sign-in", "/leave")


@pytest.mark.parametrize("page", STALE)
def test_what_cannot_be_taken_back_asks_for_a_fresh_sign_in_before_anything_is_typed(house, page):
    admin_id, person_id = an_admin(house.database), added(house.database)
    browser = house.browser_of(admin_id, minutes_ago=16)
    assert browser.get(f"/staff/people/{person_id}").status_code == 200
    assert browser.get(f"/staff/people/{person_id}{page}").status_code != 200
