"""The tokens of one's programs, and everybody's for admins."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_token import NewToken, make_token
from shared.sessions import Opening
from shared.web.place import COOKIE
from tests.staff.arrange import NOW, added, an_admin, record


@pytest.fixture
def mari(house):
    return added(house.database)


@pytest.fixture
def browser(house, mari):
    return house.browser_of(mari)


@pytest.fixture
def key(house, browser):
    return house.csrf(browser)


def test_a_token_is_shown_once_and_works_at_once(house, browser, key):
    page = browser.post(
        "/staff/me/tokens", data={"csrf": key, "token_name": "laptop", "days": "30", "token_roles": "moderator"}
    )
    assert page.status_code == 201
    assert page.headers["Cache-Control"] == "no-store"
    found = re.search(r'value="(vst_[^"]+)"', page.text)
    assert found
    answer = house.stranger().get("/staff/api/v1/me", headers={"Authorization": f"Bearer {found[1]}"})
    assert answer.json["name"] == "Mari Virta"
    assert found[1] not in browser.get("/staff/me/tokens").text


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"token_name": " ", "days": "30"},
        {"token_name": "x" * 1_000_000, "days": "30"},
        {"token_name": "laptop", "days": "9", "token_roles": "moderator"},
        {"token_name": "laptop", "days": "30"},
        {"token_name": "laptop", "days": "30", "token_roles": "admin"},
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
    assert answer.location == "/staff/me/tokens?done=revoked"
    assert house.stranger().get("/staff/api/v1/me", headers={"Authorization": f"Bearer {secret}"}).status_code == 401
    assert 'role="status"' in browser.get(answer.location).text


def test_nobody_revokes_somebody_elses_token(house, browser, key):
    admin = an_admin(house.database)
    make_token(house.database, NewToken(admin, "laptop"), COMMAND_LINE, house.settings.house.clock())
    [token] = list_tokens(house.database, admin, NOW)
    assert browser.post(f"/staff/me/tokens/{token.id}/revoke", data={"csrf": key}).status_code == 404
    assert list_tokens(house.database, admin, NOW) == [token]


def test_making_one_asks_for_a_fresh_sign_in(house, browser, key, mari):
    old = house.sessions.open(mari, Opening(csrf=key), datetime.now(UTC) - timedelta(minutes=20))
    browser.set_cookie(COOKIE, old)
    new = {"csrf": key, "token_name": "laptop", "days": "30", "token_roles": "moderator"}
    assert browser.post("/staff/me/tokens", data=new).status_code == 403
    assert list_tokens(house.database, mari, NOW) == []


def test_the_last_use_shows_at_once(house, browser, mari):
    now = house.settings.house.clock()
    secret = make_token(house.database, NewToken(mari, "laptop"), COMMAND_LINE, now)
    assert "Not used yet" in browser.get("/staff/me/tokens?lang=en").text
    project = house.browser_of(mari)
    project.delete_cookie(COOKIE)
    assert project.get("/staff/api/v1/me", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    assert "Not used yet" not in browser.get("/staff/me/tokens?lang=en").text


def test_an_admin_sees_and_revokes_anybodys_and_nobody_else_does(house, browser, mari):
    make_token(house.database, NewToken(mari, "laptop"), COMMAND_LINE, house.settings.house.clock())
    [token] = list_tokens(house.database, mari, NOW)
    aino = an_admin(house.database)
    admin = house.browser_of(aino)
    assert browser.get("/staff/tokens").status_code == 403
    assert "Mari Virta" in admin.get("/staff/tokens").text
    assert admin.post(f"/staff/tokens/{token.id}/revoke", data={"csrf": house.csrf(admin)}).status_code == 303
    assert list_tokens(house.database, mari, NOW) == []
    assert (aino, "token revoked", mari) in record(house.database)
