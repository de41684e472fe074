"""Admins change who a colleague is and how they are reached."""

from __future__ import annotations

import pytest

from tests.staff.arrange import added, row

FORM = {
    "email": "mari.virta@example.org", "name": "Mari Virta", "phone": "+358 9 0000 1300", "title_fi": "Asiantuntija",
    "title_sv": "Sakkunnig", "languages": ["fi", "sv"], "public": ["phone"],
}  # fmt: skip


def test_a_change_is_kept_and_an_emptied_list_is_empty(house, admin, key):
    person_id = added(house.database)
    form = FORM | {"csrf": key, "version": "1", "name": "Mari Korpi", "public": []}
    answer = admin.post(f"/staff/people/{person_id}/particulars", data=form)
    assert answer.location == f"/staff/people/{person_id}?done=saved"
    kept = row(house.database, person_id).as_colleague().particulars
    assert (kept.name, kept.public) == ("Mari Korpi", ())
    assert 'role="status"' in admin.get(answer.location).text


def test_roles_are_not_changed_by_this_form(house, admin, key):
    person_id = added(house.database)
    form = FORM | {"csrf": key, "version": "1", "roles": ["admin"]}
    admin.post(f"/staff/people/{person_id}/particulars", data=form)
    assert row(house.database, person_id).roles == ("moderator",)


@pytest.mark.parametrize(
    ("wrong", "kept"),
    [
        ({"email": ""}, "Mari Virta"),
        ({"name": "", "title_en": "Expert"}, "Expert"),
        ({"email": "aino@example.org"}, "Sakkunnig"),
        ({"name": "M" * 1_000_000}, "M" * 1_000_000),
        ({"phone": "1\r\nBcc: x@y.fi"}, "Mari Virta"),
        ({"languages": ["tlh"]}, "Mari Virta"),
        ({"name": "a\x00b"}, ""),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(house, admin, key, wrong, kept):
    person_id = added(house.database)
    answer = admin.post(f"/staff/people/{person_id}/particulars", data=FORM | wrong | {"csrf": key, "version": "1"})
    assert answer.status_code == 422
    assert kept in answer.text
    assert row(house.database, person_id).row_version == 1


@pytest.mark.parametrize("version", ["2", "", "x", "-1", "9" * 50, "1.0", "²"])
def test_a_stale_version_changes_nothing_and_keeps_what_was_typed(house, admin, key, version):
    person_id = added(house.database)
    form = FORM | {"csrf": key, "version": version, "name": "Mari Korpi"}
    answer = admin.post(f"/staff/people/{person_id}/particulars", data=form)
    assert answer.status_code == 409
    assert "Mari Korpi" in answer.text
    assert row(house.database, person_id).name == "Mari Virta"


def test_another_address_signs_the_person_out(house, admin, key):
    person_id = added(house.database)
    theirs = house.browser_of(person_id)
    form = FORM | {"csrf": key, "version": "1", "email": "mari@example.com"}
    admin.post(f"/staff/people/{person_id}/particulars", data=form)
    assert theirs.get("/staff/me").status_code == 303


def test_another_phone_number_does_not(house, admin, key):
    person_id = added(house.database)
    theirs = house.browser_of(person_id)
    admin.post(f"/staff/people/{person_id}/particulars", data=FORM | {"csrf": key, "version": "1", "phone": ""})
    assert theirs.get("/staff/me").status_code == 200
