"""Signing in and out, as a browser does it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient

from services.staff.app import create_app
from services.staff.domain.person import COMMAND_LINE
from services.staff.settings import Settings
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from tests.fixtures.house import house_values
from tests.staff.arrange import PASSWORD, House, added, an_admin

EMAIL = "mari.virta@example.org"
RIGHT = {"email": EMAIL, "password": PASSWORD}


def sign_in(browser: FlaskClient, **more: str):
    return browser.post("/staff/sign-in", data=RIGHT | more)


def link_of(house: House, person_id: str) -> str:
    secret = make_sign_in_link(house.database, person_id, COMMAND_LINE, house.settings.house.clock())
    return f"/staff/sign-in/{secret}"


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


def test_a_link_signs_in_once_and_only_when_it_is_pressed(house):
    link = link_of(house, added(house.database))
    browser = house.stranger()
    assert browser.get(link).status_code == browser.get(link).status_code == 200
    answer = browser.post(link)
    assert (answer.status_code, answer.location) == (303, "/comments/moderation")
    assert "Mari Virta" in browser.get("/staff/me").text
    assert house.stranger().post(link).status_code == house.stranger().get(link).status_code == 410


@pytest.mark.parametrize("forged", ["forged", "x" * 5000, "%00", "ä'--"])
def test_a_forged_link_is_refused_with_a_way_on(house, forged):
    for answer in (house.stranger().get(f"/staff/sign-in/{forged}"), house.stranger().post(f"/staff/sign-in/{forged}")):
        assert answer.status_code in {404, 410}
        assert "Set-Cookie" not in answer.headers


def test_an_expired_link_is_refused(tmp_path, redis_url, house):
    link = link_of(house, added(house.database))
    moved = tmp_path / "clock"
    moved.write_text(str(24 * 3600))
    later = house_values(tmp_path, redis_url, VASTINE_CLOCK_OFFSET_FILE=str(moved))
    answer = create_app(Settings.from_env(later)).test_client().post(link)
    assert answer.status_code == 410
    assert 'href="/staff/sign-in"' in answer.text


def test_a_link_is_not_lost_to_a_moment_without_redis(tmp_path, redis_away, house):
    link = link_of(house, added(house.database))
    away = create_app(Settings.from_env(house_values(tmp_path, redis_away))).test_client()
    assert away.post(link).status_code == 503
    assert see_sign_in_link(house.database, link.rpartition("/")[2], house.settings.house.clock())


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
