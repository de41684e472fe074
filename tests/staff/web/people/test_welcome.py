"""Whoever is in for the first time is told what they may do and how they can sign in."""

from __future__ import annotations

from tests.staff.arrange import added


def test_it_tells_what_they_may_do_and_the_ways_to_sign_in(house):
    page = house.browser_of(added(house.database)).get("/staff/welcome?lang=en").text
    assert "Read comments and decide" in page
    assert {f'href="/staff/me/{way}"' in page for way in ("passkeys", "password")} == {True}
    assert house.stranger().get("/staff/welcome").status_code == 303
