"""Whoever is made to wait is on the record, once for each account and window, whatever they were trying."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from services.staff.web.sign_in.second_step import MOST_IN_AN_HOUR
from services.staff.web.sign_in.throttle import MOST_FROM_A_NETWORK, MOST_TRIES
from tests.staff.arrange import PASSWORD, added, record, whole_record
from tests.staff.second_steps import with_codes

EMAIL = "mari.virta@example.org"


def pauses(house):
    return [(who, about) for who, deed, about in record(house.database) if deed == "too many tries"]


def sign_in(house, email: str, number: int = 1) -> int:
    browser = house.stranger()
    answer = browser.post(
        "/staff/sign-in",
        data={"email": email, "password": "guess guess guess"},
        environ_base={"REMOTE_ADDR": f"198.51.{number}.7"},
    )
    return int(answer.status_code)


@pytest.mark.parametrize("email", [EMAIL, "stranger@example.org"])
def test_at_the_first_step_it_is_written_once_and_a_stranger_is_not_named(house, email):
    mari = added(house.database, password=PASSWORD)
    assert [sign_in(house, email, number) for number in range(MOST_TRIES + 3)][-3:] == [429] * 3
    assert pauses(house) == [(None, mari if email == EMAIL else None)]
    assert "stranger" not in whole_record(house.database)


def test_a_network_that_tries_many_addresses_is_written_once_and_not_named(house):
    answers = [sign_in(house, f"nobody{number}@example.org") for number in range(MOST_FROM_A_NETWORK + 3)]
    assert answers[-3:] == [429] * 3
    assert pauses(house) == [(None, None)]
    assert "198.51" not in whole_record(house.database)


def test_at_the_second_step_it_is_written_once(house):
    mari = added(house.database, password=PASSWORD)
    with_codes(house.database, mari, house.settings.code_key, house.settings.house.clock() - timedelta(minutes=5))
    answers = []
    for number in range(MOST_IN_AN_HOUR + 3):
        if number % 5 == 0:
            page = house.stranger().post("/staff/sign-in", data={"email": EMAIL, "password": PASSWORD}).text
        secret = re.search(r'name="half_way" value="([^"]+)"', page)[1]  # type: ignore[index]
        # A recovery code that is none goes the same way.
        code = "000 000" if number % 2 else "aaaa-bbbb-cccc"
        answers.append(
            house.stranger().post("/staff/sign-in/code", data={"half_way": secret, "code": code}).status_code
        )
    assert answers[-3:] == [429] * 3
    assert pauses(house) == [(None, mari)]


def test_at_ones_own_password_and_when_confirming_it_is_written_once_for_both(house):
    mari = added(house.database, password=PASSWORD)
    browser = house.browser_of(mari)
    wrong = {"csrf": house.csrf(browser), "current": "guess guess guess", "wanted": "matala mänty makaa"}
    answers = [browser.post("/staff/me/password", data=wrong).status_code for _ in range(MOST_TRIES + 2)]
    assert answers[-2:] == [429] * 2
    assert browser.post("/staff/confirm", data=wrong | {"password": PASSWORD}).status_code == 429
    assert pauses(house) == [(mari, mari)]
