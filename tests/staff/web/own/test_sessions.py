"""Where one is signed in, and ending it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shared.sessions import Opening
from shared.web.place import COOKIE
from tests.staff.arrange import added, an_admin, record


@pytest.fixture
def mari(house):
    return added(house.database)


@pytest.fixture
def browser(house, mari):
    return house.browser_of(mari)


def elsewhere(house, person_id: str, browser: str = "Firefox, Linux") -> str:
    cookie: str = house.sessions.open(person_id, Opening("password", browser), datetime.now(UTC))
    return cookie


def is_open(house, cookie: str) -> bool:
    return house.sessions.by_cookie(cookie, datetime.now(UTC)) is not None


def test_somebody_sees_where_they_are_signed_in_and_which_is_this_one(house, browser, mari):
    elsewhere(house, mari)
    page = browser.get("/staff/me/sessions?lang=en").text
    assert "Firefox, Linux" in page
    assert page.count("this browser") == 1


def test_one_session_is_ended_and_the_others_stay(house, browser, mari):
    cookie = elsewhere(house, mari)
    [other] = [each for each in house.sessions.of_person(mari, datetime.now(UTC)) if each.browser]
    answer = browser.post("/staff/me/sessions/end", data={"csrf": house.csrf(browser), "session": other.id})
    assert answer.location == "/staff/me/sessions?done=one"
    assert not is_open(house, cookie)
    assert is_open(house, browser.get_cookie(COOKIE).value)
    assert (mari, "session ended", mari) in record(house.database)


def test_nobody_ends_somebody_elses_session(house, browser):
    aino = an_admin(house.database)
    house.browser_of(aino)
    [hers] = house.sessions.of_person(aino, datetime.now(UTC))
    browser.post("/staff/me/sessions/end", data={"csrf": house.csrf(browser), "session": hers.id})
    assert house.sessions.of_person(aino, datetime.now(UTC)) == [hers]
    assert "session ended" not in [deed for _, deed, _ in record(house.database)]


@pytest.mark.parametrize(("which", "stays"), [("others", True), ("all", False), ("", False)])
def test_signing_out_everywhere_or_everywhere_else(house, browser, mari, which, stays):
    cookie, own = elsewhere(house, mari), browser.get_cookie(COOKIE).value
    browser.post("/staff/me/sessions/end-all", data={"csrf": house.csrf(browser), "which": which})
    assert (is_open(house, cookie), is_open(house, own)) == (False, stays)


def test_staying_signed_in_tells_the_new_end(house, browser):
    answer = browser.post("/staff/me/session", data={"csrf": house.csrf(browser)})
    assert 3500 < answer.json["ends"] <= 3600
    assert answer.json["ends"] < answer.json["longest"] <= 12 * 3600
    assert browser.post("/staff/me/session").status_code == 403
    assert house.stranger().post("/staff/me/session").status_code == 401
