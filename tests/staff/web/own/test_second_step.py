"""Setting up an authenticator app, as a browser does it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from services.staff.use_cases.see_second_step import see_second_step
from shared.sessions import Opening
from tests.staff.arrange import added
from tests.staff.second_steps import app_of

HERE = "/staff/me/second-step"


@pytest.fixture
def mari(house):
    return added(house.database)


@pytest.fixture
def browser(house, mari):
    return house.browser_of(mari)


@pytest.fixture
def key(house, browser):
    return house.csrf(browser)


def set_up(house, browser, key, mari, **more: str):
    assert browser.post(f"{HERE}/begin", data={"csrf": key}).status_code == 303
    code = app_of(house.database, mari, house.settings.code_key).at(house.settings.house.clock())
    return browser.post(f"{HERE}/confirm", data={"csrf": key, "code": code} | more)


def test_the_secret_is_shown_as_a_picture_and_to_type(house, browser, key, mari):
    browser.post(f"{HERE}/begin", data={"csrf": key})
    page = browser.get(HERE).text
    secret = app_of(house.database, mari, house.settings.code_key).secret
    assert "<svg" in page
    assert secret in page.replace(" ", "")
    assert page.count('autocomplete="one-time-code"') == page.count('inputmode="numeric"') == 1


def test_ten_recovery_codes_are_shown_once_and_other_sessions_end(house, browser, key, mari):
    other = house.sessions.open(mari, Opening(), datetime.now(UTC))
    answer = set_up(house, browser, key, mari, next="/desk")
    assert answer.status_code == 201
    codes = re.findall(r"\b\w{4}-\w{4}-\w{4}-\w{4}\b", answer.text)
    assert len(codes) == 10
    assert 'href="/desk"' in answer.text
    assert house.sessions.by_cookie(other, datetime.now(UTC)) is None
    page = browser.get(HERE)
    assert page.status_code == 200
    assert codes[0] not in page.text
    assert app_of(house.database, mari, house.settings.code_key).secret not in page.text.replace(" ", "")


def test_a_wrong_first_code_is_said_kindly(house, browser, key, mari):
    browser.post(f"{HERE}/begin", data={"csrf": key})
    answer = browser.post(f"{HERE}/confirm", data={"csrf": key, "code": "x" * 1_000_000})
    assert answer.status_code == 422
    assert 'class="error-summary"' in answer.text
    assert not see_second_step(house.database, mari, house.settings.code_key).has_codes


def test_new_recovery_codes_and_switching_off(house, browser, key, mari):
    set_up(house, browser, key, mari)
    assert browser.post(f"{HERE}/recovery", data={"csrf": key}).status_code == 201
    assert browser.post(f"{HERE}/off", data={"csrf": key}).location == f"{HERE}?done=off"
    assert not see_second_step(house.database, mari, house.settings.code_key).has_codes


def test_a_bound_session_is_free_once_the_app_counts(house, mari):
    house.browser_of(mari)
    browser = house.stranger()
    browser.set_cookie("vastine_staff", house.sessions.open(mari, Opening(bound=True), datetime.now(UTC)))
    assert browser.get(HERE).status_code == 200
    set_up(house, browser, house.csrf(browser), mari)
    [session] = house.sessions.of_person(mari, datetime.now(UTC))
    assert not session.bound


@pytest.mark.parametrize("path", ["begin", "confirm", "recovery", "off"])
def test_every_change_asks_for_the_sessions_key(house, browser, path):
    assert browser.post(f"{HERE}/{path}", data={"csrf": "forged"}).status_code == 403
