"""Showing once more that it is you."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from services.staff.web.sign_in.throttle import MOST_TRIES
from shared.sessions import Opening, fingerprint
from shared.web.place import COOKIE
from tests.staff.arrange import PASSWORD, added, record


@pytest.fixture
def mari(house):
    return added(house.database, password=PASSWORD)


@pytest.fixture
def browser(house, mari):
    """Signed in half an hour ago."""
    client = house.browser_of(mari)
    client.set_cookie(COOKIE, house.sessions.open(mari, Opening(), datetime.now(UTC) - timedelta(minutes=30)))
    return client


def test_the_right_password_opens_a_fresh_session_that_keeps_the_key_of_open_forms(house, browser, mari):
    key, before = house.csrf(browser), browser.get_cookie(COOKIE).value
    form = {"csrf": key, "password": PASSWORD, "next": "/staff/me/tokens"}
    assert 'name="password"' in browser.get("/staff/confirm?next=/staff/me/tokens").text
    answer = browser.post("/staff/confirm", data=form)
    assert (answer.status_code, answer.location) == (303, "/staff/me/tokens")
    after = browser.get_cookie(COOKIE).value
    assert after != before
    assert house.sessions.by_cookie(before, datetime.now(UTC)) is None
    found = house.sessions.by_cookie(after, datetime.now(UTC))
    assert found.csrf == key
    assert found.is_fresh(datetime.now(UTC))


@pytest.mark.parametrize("password", ["", "guess guess guess"])
def test_a_wrong_password_changes_nothing(house, browser, password):
    before = browser.get_cookie(COOKIE).value
    answer = browser.post("/staff/confirm", data={"csrf": house.csrf(browser), "password": password})
    assert answer.status_code == 422
    assert browser.get_cookie(COOKIE).value == before


def test_whoever_guesses_is_told_to_wait_and_it_is_on_record(house, browser, mari):
    wrong = {"csrf": house.csrf(browser), "password": "guess guess guess"}
    for _ in range(MOST_TRIES):
        assert browser.post("/staff/confirm", data=wrong).status_code == 422
    assert browser.post("/staff/confirm", data=wrong | {"password": PASSWORD}).status_code == 429
    assert (mari, "too many tries", mari) in record(house.database)


def test_nobody_is_led_to_another_site_or_round_in_circles(house, browser):
    for wanted in ("https://evil.example", "//evil.example", "/staff/confirm?next=/staff/confirm"):
        form = {"csrf": house.csrf(browser), "password": PASSWORD, "next": wanted}
        assert browser.post("/staff/confirm", data=form).location == "/comments/moderation"


def test_somebody_elses_sign_in_does_not_get_the_key_of_open_forms(house, browser, mari):
    key = house.csrf(browser)
    added(house.database, password=PASSWORD, email="olli@example.org", name="Olli")
    browser.post("/staff/sign-in", data={"email": "olli@example.org", "password": PASSWORD})
    assert house.csrf(browser) != key
    assert fingerprint(browser.get_cookie(COOKIE).value)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("path", ["/staff/confirm", "/staff/signed-in"])
def test_the_pages_stand_in_each_language(browser, path, language):
    page = browser.get(f"{path}?lang={language}")
    assert page.status_code == 200
    assert f'<html lang="{language}">' in page.text
