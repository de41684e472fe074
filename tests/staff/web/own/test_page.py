"""One's own page: password and tokens."""

from __future__ import annotations

import re

import pytest

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.check_password import check_password
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from services.staff.web.sign_in.throttle import MOST_TRIES
from tests.staff.arrange import NOW, PASSWORD, added, an_admin

FORMS = ("/staff/me/tokens", "/staff/me/tokens/x/revoke", "/staff/me/password")


@pytest.fixture
def mari(house):
    return added(house.database, password=PASSWORD)


@pytest.fixture
def browser(house, mari):
    return house.browser_of(mari)


@pytest.fixture
def key(house, browser):
    return house.csrf(browser)


def test_a_token_is_shown_once_and_works_at_once(house, browser, key):
    page = browser.post("/staff/me/tokens", data={"csrf": key, "token_name": "laptop", "days": "30"})
    assert page.status_code == 201
    assert page.headers["Cache-Control"] == "no-store"
    found = re.search(r'value="(vst_[^"]+)"', page.text)
    assert found
    answer = house.stranger().get("/staff/api/v1/me", headers={"Authorization": f"Bearer {found[1]}"})
    assert answer.json["name"] == "Mari Virta"
    assert found[1] not in browser.get("/staff/me").text


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"token_name": " ", "days": "30"},
        {"token_name": "x" * 1_000_000, "days": "30"},
        {"token_name": "laptop", "days": "9"},
    ],
)
def test_a_token_without_a_name_or_an_end_is_refused(house, browser, key, mari, wrong):
    answer = browser.post("/staff/me/tokens", data={"csrf": key} | wrong)
    assert answer.status_code == 422
    assert 'class="error-summary"' in answer.text
    assert wrong.get("token_name", "") in answer.text
    assert list_tokens(house.database, mari, NOW) == []


def test_a_revoked_token_counts_no_more(house, browser, key, mari):
    now = house.settings.house.clock()
    secret = make_token(house.database, NewToken(mari, "laptop"), COMMAND_LINE, now)
    [token] = list_tokens(house.database, mari, now)
    answer = browser.post(f"/staff/me/tokens/{token.id}/revoke", data={"csrf": key})
    assert answer.location == "/staff/me?done=revoked"
    assert house.stranger().get("/staff/api/v1/me", headers={"Authorization": f"Bearer {secret}"}).status_code == 401
    assert 'role="status"' in browser.get(answer.location).text


def test_nobody_revokes_somebody_elses_token(house, browser, key):
    admin = an_admin(house.database)
    make_token(house.database, NewToken(admin, "laptop"), COMMAND_LINE, house.settings.house.clock())
    [token] = list_tokens(house.database, admin, NOW)
    assert browser.post(f"/staff/me/tokens/{token.id}/revoke", data={"csrf": key}).status_code == 404
    assert list_tokens(house.database, admin, NOW) == [token]


def test_a_password_is_changed_with_the_current_one(house, browser, key):
    new = {"csrf": key, "current": PASSWORD, "wanted": "matala mänty makaa"}
    assert browser.post("/staff/me/password", data=new).location == "/staff/me?done=password"
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
        assert browser.post(path, data={"csrf": key, "token_name": "\x00", "wanted": "\x00"}).status_code == 422


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
