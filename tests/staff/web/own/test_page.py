"""One's own page: password and tokens."""

from __future__ import annotations

import pytest

from services.staff.use_cases.check_password import check_password
from services.staff.web.sign_in.throttle import MOST_TRIES
from tests.staff.arrange import NOW, PASSWORD, added

FORMS = ("/staff/me/password",)


@pytest.fixture
def mari(house):
    return added(house.database, password=PASSWORD)


@pytest.fixture
def browser(house, mari):
    return house.browser_of(mari)


@pytest.fixture
def key(house, browser):
    return house.csrf(browser)


def test_a_password_is_changed_with_the_current_one(house, browser, key):
    new = {"csrf": key, "current": PASSWORD, "wanted": "matala mänty makaa"}
    assert browser.post("/staff/me/password", data=new).location == "/staff/me/password?done=password"
    assert check_password(house.database, "mari.virta@example.org", "matala mänty makaa", NOW)


@pytest.mark.parametrize(
    "wrong",
    [{}, {"current": "guess guess guess", "wanted": "matala mänty makaa"}, {"current": PASSWORD, "wanted": "short"},
     {"current": PASSWORD, "wanted": "x" * 1_000_000}],
)  # fmt: skip
def test_a_wrong_or_weak_password_changes_nothing_and_is_not_shown(house, browser, key, wrong):
    answer = browser.post("/staff/me/password", data={"csrf": key} | wrong)
    assert answer.status_code == 422
    assert not any(typed in answer.text for typed in wrong.values())
    assert check_password(house.database, "mari.virta@example.org", PASSWORD, NOW)


@pytest.mark.parametrize("path", FORMS)
def test_a_form_without_this_sessions_key_or_from_elsewhere_is_refused(house, browser, key, path):
    for forged in ({}, {"csrf": "forged"}):
        assert browser.post(path, data=forged).status_code == 403
    assert browser.post(path, data={"csrf": key}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert house.stranger().post(path, data={"csrf": key}).status_code == 401


def test_what_is_no_text_is_refused(browser, key):
    for path in FORMS:
        assert browser.post(path, data={"csrf": key, "wanted": "\x00"}).status_code == 422


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_page_stands_in_each_language(browser, language):
    page = browser.get(f"/staff/me?lang={language}")
    assert page.status_code == 200
    assert f'<html lang="{language}">' in page.text


def test_whoever_guesses_the_current_password_is_told_to_wait(browser, key):
    wrong = {"csrf": key, "current": "guess guess guess", "wanted": "matala mänty makaa"}
    for _ in range(MOST_TRIES):
        assert browser.post("/staff/me/password", data=wrong).status_code == 422
    answer = browser.post("/staff/me/password", data=wrong | {"current": PASSWORD})
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0


def test_somebody_without_a_role_is_told_what_they_wait_for_and_meets_no_shut_door(house):
    nobody = house.browser_of(added(house.database, email="uusi@example.org", roles=()))
    assert nobody.get("/staff").location == "/staff/me"
    page = nobody.get("/staff/me?lang=en")
    assert page.status_code == 200
    assert "You have no role yet" in page.text
    assert nobody.get("/staff/me/tokens").status_code == nobody.get("/staff/me/sessions").status_code == 200


def test_the_page_tells_the_state_of_each_way(house, browser, mari):
    page = browser.get("/staff/me?lang=en").text
    assert "In 1 browser" in page
    assert 'href="/staff/me/tokens"' in page
