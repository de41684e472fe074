"""Signing out, as a browser does it."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.staff.arrange import added


def test_signing_out_ends_the_session_and_takes_the_cookie(house):
    browser = house.browser_of(added(house.database))
    cookie = browser.get_cookie("vastine_staff")
    assert cookie is not None
    answer = browser.post("/staff/sign-out", data={"csrf": house.csrf(browser)})
    assert (answer.status_code, answer.location) == (303, "/staff/sign-in")
    assert browser.get_cookie("vastine_staff") is None
    assert house.sessions.by_cookie(cookie.value, datetime.now(UTC)) is None


def test_nobody_is_signed_out_by_a_foreign_page(house):
    browser = house.browser_of(added(house.database))
    assert browser.post("/staff/sign-out", data={"csrf": "forged"}).status_code == 403
    assert browser.get("/staff/sign-out").status_code == 405
    assert browser.get("/staff/me").status_code == 200
