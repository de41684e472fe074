"""One's own password is changed on its own page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from services.staff.use_cases.check_password import check_password
from services.staff.web.sign_in.throttle import MOST_TRIES
from shared.contract import SignInChanged
from shared.sessions import Opening
from tests.staff.arrange import NOW, PASSWORD, added, events

HERE = "/staff/me/password"
WANTED = "matala mänty makaa"


@pytest.fixture
def mari(house):
    return added(house.database, password=PASSWORD)


@pytest.fixture
def browser(house, mari):
    return house.browser_of(mari)


@pytest.fixture
def key(house, browser):
    return house.csrf(browser)


def test_a_password_is_changed_with_the_current_one_and_other_sessions_end(house, browser, key, mari):
    other = house.sessions.open(mari, Opening(), datetime.now(UTC))
    answer = browser.post(HERE, data={"csrf": key, "current": PASSWORD, "wanted": WANTED})
    assert answer.location == f"{HERE}?done=password"
    assert 'role="status"' in browser.get(answer.location).text
    assert check_password(house.database, "mari.virta@example.org", WANTED, NOW)
    assert house.sessions.by_cookie(other, datetime.now(UTC)) is None
    assert isinstance(events(house.database)[-1], SignInChanged)


@pytest.mark.parametrize(
    "wrong",
    [{}, {"current": "guess guess guess", "wanted": WANTED}, {"current": PASSWORD, "wanted": "short"},
     {"current": PASSWORD, "wanted": "x" * 1_000_000}, {"current": PASSWORD, "wanted": "qwertyuiop12"},
     {"current": PASSWORD, "wanted": "Mari.Virta.2026"}, {"current": PASSWORD, "wanted": "testisäätiö2026"}],
)  # fmt: skip
def test_a_wrong_weak_or_obvious_password_changes_nothing_and_is_not_shown(house, browser, key, wrong):
    answer = browser.post(HERE, data={"csrf": key} | wrong)
    assert answer.status_code == 422
    assert not any(typed in answer.text for typed in wrong.values())
    assert check_password(house.database, "mari.virta@example.org", PASSWORD, NOW)


def test_whoever_guesses_the_current_password_is_told_to_wait(browser, key):
    wrong = {"csrf": key, "current": "guess guess guess", "wanted": WANTED}
    for _ in range(MOST_TRIES):
        assert browser.post(HERE, data=wrong).status_code == 422
    answer = browser.post(HERE, data=wrong | {"current": PASSWORD})
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
