"""Signing in with a password, as a browser does it."""

from __future__ import annotations

from datetime import UTC, datetime
from statistics import median
from time import perf_counter

import pytest
from flask.testing import FlaskClient

from services.staff.app import create_app
from services.staff.settings import Settings
from tests.fixtures.house import house_values
from tests.staff.arrange import PASSWORD, added, an_admin

EMAIL = "mari.virta@example.org"
RIGHT = {"email": EMAIL, "password": PASSWORD}


def sign_in(browser: FlaskClient, **more: str):
    return browser.post("/staff/sign-in", data=RIGHT | more)


def test_the_right_password_opens_the_door(house):
    added(house.database, password=PASSWORD)
    browser = house.stranger()
    answer = sign_in(browser)
    assert (answer.status_code, answer.location) == (303, "/comments/moderation")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("vastine_staff=")
    assert all(part in cookie for part in ("HttpOnly", "SameSite=Lax", "Path=/"))
    assert "Mari Virta" in browser.get("/staff/me").text
    assert browser.get("/staff").location == "/comments/moderation"


def test_under_https_the_cookie_is_bound_to_it(tmp_path, redis_url, house):
    secure = Settings.from_env(house_values(tmp_path, redis_url, VASTINE_PUBLIC_URL="https://lausunta.example"))
    added(house.database, password=PASSWORD)
    answer = create_app(secure).test_client().post("/staff/sign-in", data=RIGHT, base_url="https://lausunta.example")
    assert answer.headers["Set-Cookie"].startswith("__Host-vastine_staff=")
    assert "Secure" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize(
    "wrong",
    [{"password": "x"}, {"email": "nobody@example.org"}, {"password": ""}, {"email": ""}, {"email": "x" * 1_000_000}],
)
def test_what_is_wrong_is_said_kindly_and_the_address_stays(house, wrong):
    added(house.database, password=PASSWORD)
    answer = sign_in(house.stranger(), **wrong)
    assert answer.status_code == 422
    assert 'class="error-summary"' in answer.text
    assert (RIGHT | wrong)["email"] in answer.text
    assert PASSWORD not in answer.text
    assert "Set-Cookie" not in answer.headers


def test_unknown_and_wrong_get_the_same_answer(house):
    added(house.database, password=PASSWORD)
    unknown = sign_in(house.stranger(), email="nobody@example.org").text
    assert unknown.replace("nobody@example.org", EMAIL) == sign_in(house.stranger(), password="x").text


@pytest.mark.parametrize(
    ("language", "words"), [("fi", "eivät sovi yhteen"), ("sv", "hör inte ihop"), ("en", "do not belong")]
)
def test_the_page_speaks_the_readers_language(house, language, words):
    answer = house.stranger().post(f"/staff/sign-in?lang={language}", data={"email": EMAIL, "password": "x"})
    assert words in answer.text
    assert f'<html lang="{language}">' in answer.text


def test_the_page_one_came_for_comes_after_signing_in(house):
    added(house.database, password=PASSWORD)
    browser = house.stranger()
    asked = browser.get("/staff/me?x=1")
    assert asked.status_code == 303
    assert 'name="next" value="/staff/me?x=1"' in browser.get(asked.location).text
    assert sign_in(browser, next="/staff/me?x=1").location == "/staff/me?x=1"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/%2Fevil.example",
        "/\t/evil.example",
    ],
)
def test_signing_in_leads_nowhere_else(house, elsewhere):
    added(house.database, password=PASSWORD)
    assert sign_in(house.stranger(), next=elsewhere).location == "/comments/moderation"


def test_a_session_planted_before_signing_in_is_worth_nothing(house):
    mari, other = added(house.database, password=PASSWORD), an_admin(house.database)
    browser = house.browser_of(other)
    planted = browser.get_cookie("vastine_staff")
    assert planted is not None
    sign_in(browser)
    fresh = browser.get_cookie("vastine_staff")
    assert fresh is not None
    assert fresh.value != planted.value
    assert house.sessions.by_cookie(planted.value, datetime.now(UTC)) is None
    found = house.sessions.by_cookie(fresh.value, datetime.now(UTC))
    assert found is not None
    assert found.person.id == mari


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}]
)
def test_a_form_from_elsewhere_signs_nobody_in(house, headers):
    added(house.database, password=PASSWORD)
    answer = house.stranger().post("/staff/sign-in", data=RIGHT, headers=headers)
    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers


def test_a_forged_host_is_refused(house):
    assert house.stranger().get("/staff/sign-in", headers={"Host": "evil.example"}).status_code == 400


def test_what_is_no_text_is_refused(house):
    assert sign_in(house.stranger(), email="a\x00b@example.org").status_code == 422


def test_too_many_tries_for_one_address_are_slowed_and_others_not(house):
    added(house.database, password=PASSWORD)
    an_admin(house.database, password=PASSWORD)
    answers = [sign_in(house.stranger(), password="x") for _ in range(11)]
    assert [answer.status_code for answer in answers] == [422] * 10 + [429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 300
    assert EMAIL in answers[-1].text
    assert sign_in(house.stranger(), email="aino@example.org").status_code == 303


def test_with_redis_away_signing_in_asks_to_try_again(tmp_path, redis_away, house):
    added(house.database, password=PASSWORD)
    away = create_app(Settings.from_env(house_values(tmp_path, redis_away))).test_client()
    assert away.get("/staff/sign-in").status_code == 200
    answer = sign_in(away)
    assert answer.status_code == 503
    assert EMAIL in answer.text
    assert PASSWORD not in answer.text
    assert "Retry-After" in answer.headers


def test_an_unknown_address_takes_as_long_as_a_wrong_password(house):
    added(house.database, password=PASSWORD)
    browser = house.stranger()

    def took(email: str) -> float:
        began = perf_counter()
        assert sign_in(browser, email=email, password="x").status_code == 422
        return perf_counter() - began

    took("somebody@example.org")
    pairs = [(took(EMAIL), took(f"nobody{number}@example.org")) for number in range(9)]
    known, unknown = (median(each) for each in zip(*pairs, strict=True))
    assert 0.5 < known / unknown < 2
