"""The list of people."""

from __future__ import annotations

from tests.staff.arrange import added


def test_the_list_shows_people_with_their_roles_in_words(house, admin):
    added(house.database)
    page = admin.get("/staff/people?lang=en").text
    assert "Mari Virta" in page
    assert "moderator" in page


def test_it_is_narrowed_down_by_role_and_text(house, admin):
    added(house.database)
    added(house.database, email="pia@example.org", name="Pia Perijä", roles=())
    assert "Pia" not in admin.get("/staff/people?role=moderator").text
    only = admin.get("/staff/people?text=PERIJ").text
    assert "Mari Virta" not in only
    assert "Pia Perijä" in only
    assert "No role" in admin.get("/staff/people?lang=en").text
    assert admin.get("/staff/people?role=king&text=" + "x" * 5_000).status_code == 200
