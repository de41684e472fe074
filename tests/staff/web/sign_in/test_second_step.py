"""Signing in with a second step, as a browser does it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.staff.arrange import PASSWORD, added
from tests.staff.second_steps import with_codes

RIGHT = {"email": "mari.virta@example.org", "password": PASSWORD}
CODE = "/staff/sign-in/code"


@pytest.fixture
def mari(house):
    return added(house.database, password=PASSWORD)


@pytest.fixture
def codes(house, mari):
    """The app and the recovery codes; they were set up a while ago."""
    before = house.settings.house.clock() - timedelta(minutes=5)
    return with_codes(house.database, mari, house.settings.code_key, before)


@pytest.fixture
def browser(house):
    return house.stranger()


def half_way(browser, **more: str) -> str:
    """Takes the first step; gives the secret in the form."""
    page = browser.post("/staff/sign-in", data=RIGHT | more)
    assert page.status_code == 200
    assert "Set-Cookie" not in page.headers
    found = re.search(r'name="half_way" value="([^"]+)"', page.text)
    assert found
    return str(found[1])


def code_now(house, codes) -> str:
    return str(codes[0].at(house.settings.house.clock()))


def test_the_password_alone_opens_nothing_and_the_code_does(house, codes, browser):
    secret = half_way(browser, next="/desk")
    assert browser.get("/staff/me").status_code == 303
    answer = browser.post(CODE, data={"half_way": secret, "code": code_now(house, codes)})
    assert (answer.status_code, answer.location) == (303, "/desk")
    assert "Mari Virta" in browser.get("/staff/me").text


def test_a_recovery_code_goes_into_the_same_field_once(codes, browser, house):
    code = codes[1][0]
    assert browser.post(CODE, data={"half_way": half_way(browser), "code": code.upper()}).status_code == 303
    assert house.stranger().post(CODE, data={"half_way": half_way(house.stranger()), "code": code}).status_code == 422


def test_a_code_is_not_taken_twice(house, codes, browser):
    code = code_now(house, codes)
    assert browser.post(CODE, data={"half_way": half_way(browser), "code": code}).status_code == 303
    other = house.stranger()
    answer = other.post(CODE, data={"half_way": half_way(other), "code": code})
    assert answer.status_code == 422
    assert 'class="error-summary"' in answer.text
    assert code not in answer.text
    assert other.get("/staff/me").status_code == 303


@pytest.mark.parametrize("code", ["", "x", "123", "x" * 1_000_000])
def test_what_is_no_code_is_refused_and_the_form_stays(codes, browser, code):
    secret = half_way(browser)
    answer = browser.post(CODE, data={"half_way": secret, "code": code})
    assert answer.status_code == 422
    assert f'value="{secret}"' in answer.text


@pytest.mark.parametrize("secret", ["", "forged", "x" * 1_000_000])
def test_a_forged_half_way_secret_leads_back_to_the_beginning(house, codes, browser, secret):
    answer = browser.post(CODE, data={"half_way": secret, "code": code_now(house, codes)})
    assert answer.status_code == 410
    assert 'href="/staff/sign-in"' in answer.text
    assert "Set-Cookie" not in answer.headers


def test_a_half_way_secret_is_good_once_and_for_five_codes(house, codes, browser):
    secret = half_way(browser)
    assert browser.post(CODE, data={"half_way": secret, "code": code_now(house, codes)}).status_code == 303
    assert house.stranger().post(CODE, data={"half_way": secret, "code": codes[1][0]}).status_code == 410
    other = half_way(house.stranger())
    answers = [house.stranger().post(CODE, data={"half_way": other, "code": "000 00"}).status_code for _ in range(6)]
    assert answers == [422] * 5 + [410]
    assert house.stranger().post(CODE, data={"half_way": other, "code": codes[1][1]}).status_code == 410


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_the_second_step_leads_nowhere_else(house, codes, browser, elsewhere):
    secret = half_way(browser, next=elsewhere)
    answer = browser.post(CODE, data={"half_way": secret, "code": code_now(house, codes), "next": elsewhere})
    assert answer.location == "/comments/moderation"


def test_the_page_is_no_place_to_come_to(browser):
    assert browser.get(CODE).location == "/staff/sign-in"


def test_whoever_knows_the_password_cannot_try_codes_without_end(house, codes):
    answers = set()
    for _ in range(7):
        browser = house.stranger()
        secret = half_way(browser)
        answers |= {browser.post(CODE, data={"half_way": secret, "code": "000 00"}).status_code for _ in range(5)}
    assert answers == {422, 429}


def test_a_code_from_elsewhere_signs_nobody_in(house, codes, browser):
    data = {"half_way": half_way(browser), "code": code_now(house, codes)}
    assert browser.post(CODE, data=data, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
