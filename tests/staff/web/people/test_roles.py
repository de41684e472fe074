"""What a colleague may do is changed."""

from __future__ import annotations

from tests.staff.arrange import added, row


def test_a_role_taken_away_is_gone_at_the_next_click(house, admin, key):
    person_id = added(house.database, roles=("admin",))
    other = house.browser_of(person_id)
    assert other.get("/staff/people").status_code == 200
    admin.post(f"/staff/people/{person_id}/roles", data={"csrf": key, "version": "1", "roles": ["editor"]})
    assert other.get("/staff/people").status_code == 403
    assert row(house.database, person_id).roles == ("editor",)


def test_the_last_admin_stale_versions_and_unknown_roles_are_refused(house, admin, key):
    person_id = added(house.database)
    path = f"/staff/people/{person_id}/roles"
    assert admin.post(path, data={"csrf": key, "version": "9", "roles": ["editor"]}).status_code == 409
    assert admin.post(path, data={"csrf": key, "version": "1", "roles": ["king"]}).status_code == 422
    own = admin.get("/staff/people").text.split('href="/staff/people/0')[1].split('"')[0]
    answer = admin.post(f"/staff/people/0{own}/roles", data={"csrf": key, "version": "1"})
    assert answer.status_code == 422
