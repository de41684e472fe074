"""Admins let people in, change them and let them out."""

from __future__ import annotations

import pytest

from services.staff.use_cases.find_person import find_person
from tests.staff.arrange import added, an_admin, row

FORM = {
    "email": "mari.virta@example.org", "name": "Mari Virta", "phone": "+358 9 0000 1300", "title_fi": "Asiantuntija",
    "title_sv": "Sakkunnig", "languages": ["fi", "sv"], "public": ["phone"], "roles": ["moderator"],
}  # fmt: skip


@pytest.fixture
def admin(house):
    return house.browser_of(an_admin(house.database))


@pytest.fixture
def key(house, admin):
    return house.csrf(admin)


def test_the_list_shows_people_with_their_roles_in_words(house, admin):
    added(house.database)
    page = admin.get("/staff/people?lang=en").text
    assert "Mari Virta" in page
    assert "moderator" in page


def test_a_person_is_added_on_a_plain_form(house, admin, key):
    answer = admin.post("/staff/people/new", data=FORM | {"csrf": key})
    assert answer.status_code == 303
    found = find_person(house.database, email="mari.virta@example.org")
    assert found is not None
    assert found.particulars.title == {"fi": "Asiantuntija", "sv": "Sakkunnig"}
    page = admin.get(answer.location)
    assert 'role="status"' in page.text
    assert "Asiantuntija" in page.text


@pytest.mark.parametrize(
    ("wrong", "kept"),
    [
        ({"email": ""}, "Mari Virta"),
        ({"name": "", "title_en": "Expert"}, "Expert"),
        ({"email": "aino@example.org"}, "Sakkunnig"),
        ({"name": "M" * 1_000_000}, "M" * 1_000_000),
        ({"phone": "1\r\nBcc: x@y.fi"}, "Mari Virta"),
        ({"roles": ["king"]}, "Mari Virta"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(house, admin, key, wrong, kept):
    answer = admin.post("/staff/people/new", data=FORM | wrong | {"csrf": key})
    assert answer.status_code == 422
    assert 'class="error-summary"' in answer.text
    assert kept in answer.text
    assert find_person(house.database, email="mari.virta@example.org") is None


def test_an_empty_form_and_what_is_no_text_are_refused(house, admin, key):
    assert admin.post("/staff/people/new", data={"csrf": key}).status_code == 422
    assert admin.post("/staff/people/new", data=FORM | {"csrf": key, "name": "a\x00b"}).status_code == 422


def test_a_change_is_kept_and_an_emptied_list_is_empty(house, admin, key):
    person_id = added(house.database)
    form = FORM | {"csrf": key, "version": "1", "name": "Mari Korpi", "roles": [], "public": []}
    assert admin.post(f"/staff/people/{person_id}", data=form).location == f"/staff/people/{person_id}?saved=yes"
    kept = row(house.database, person_id).as_colleague().particulars
    assert (kept.name, kept.roles, kept.public) == ("Mari Korpi", (), ())


def test_a_role_taken_away_is_gone_at_the_next_click(house, admin, key):
    person_id = added(house.database, roles=("admin",))
    other = house.browser_of(person_id)
    assert other.get("/staff/people").status_code == 200
    admin.post(f"/staff/people/{person_id}", data=FORM | {"csrf": key, "version": "1"})
    assert other.get("/staff/people").status_code == 403


@pytest.mark.parametrize("version", ["2", "", "x", "-1", "9" * 50, "1.0", "²"])
def test_a_stale_version_changes_nothing_and_keeps_what_was_typed(house, admin, key, version):
    person_id = added(house.database)
    answer = admin.post(
        f"/staff/people/{person_id}", data=FORM | {"csrf": key, "version": version, "name": "Mari Korpi"}
    )
    assert answer.status_code == 409
    assert "Mari Korpi" in answer.text
    assert row(house.database, person_id).name == "Mari Virta"


def test_who_leaves_is_named_before_and_gone_after(house, admin, key):
    person_id = added(house.database)
    assert "Mari Virta can sign in no more" in admin.get(f"/staff/people/{person_id}?lang=en").text
    answer = admin.post(f"/staff/people/{person_id}/leave", data={"csrf": key, "successor": ""})
    assert answer.location == "/staff/people?left=yes"
    assert not row(house.database, person_id).active
    assert "<form class" not in admin.get(f"/staff/people/{person_id}").text


@pytest.mark.parametrize("successor", ["nobody", "x" * 100_000])
def test_a_wrong_successor_lets_nobody_go(house, admin, key, successor):
    person_id = added(house.database)
    assert admin.post(f"/staff/people/{person_id}/leave", data={"csrf": key, "successor": successor}).status_code == 422
    assert row(house.database, person_id).active


def test_a_sign_in_link_is_shown_once_and_works(house, admin, key):
    person_id = added(house.database)
    page = admin.post(f"/staff/people/{person_id}/sign-in-link", data={"csrf": key})
    assert page.status_code == 201
    assert page.headers["Cache-Control"] == "no-store"
    link = page.text.split('value="http://localhost')[1].split('"')[0]
    assert house.stranger().post(link).status_code == 303


def test_nobody_is_not_found(admin, key):
    for path in ("nobody", "nobody/leave", "nobody/sign-in-link"):
        form = FORM | {"csrf": key, "version": "1"}
        assert admin.post(f"/staff/people/{path}", data=form).status_code == 404
    assert admin.get("/staff/people/nobody").status_code == 404


PAGES = ("/staff/people", "/staff/people/new", "/staff/people/x")
FORMS = ("/staff/people/new", "/staff/people/x", "/staff/people/x/leave", "/staff/people/x/sign-in-link")


@pytest.mark.parametrize("roles", [(), ("editor",), ("moderator", "contact")])
def test_only_admins_pass(house, roles):
    an_admin(house.database)
    browser = house.browser_of(added(house.database, roles=roles))
    assert {browser.get(path).status_code for path in PAGES} == {403}
    assert {browser.post(path, data=FORM).status_code for path in FORMS} == {403}
    assert {house.stranger().get(path).status_code for path in PAGES} == {303}
    assert {house.stranger().post(path, data=FORM).status_code for path in FORMS} == {401}


@pytest.mark.parametrize("path", FORMS)
def test_a_form_without_this_sessions_key_or_from_elsewhere_is_refused(admin, key, path):
    for forged in ({}, {"csrf": "forged"}, {"csrf": "ä" * 100_000}):
        assert admin.post(path, data=FORM | forged).status_code == 403
    foreign = admin.post(path, data=FORM | {"csrf": key}, headers={"Origin": "https://evil.example"})
    assert foreign.status_code == 403
