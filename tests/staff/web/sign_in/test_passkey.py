"""Signing in with a passkey, and every way in which it is refused."""

from __future__ import annotations

import json
import os

import pytest
from flask.testing import FlaskClient

from services.staff.domain.person import COMMAND_LINE
from services.staff.passkeys import check_enrolment
from services.staff.use_cases.enrol_passkey import NewPasskey, enrol_passkey
from services.staff.use_cases.leave import leave
from tests.staff.arrange import NOW, SENDER, House, added, record
from tests.staff.authenticator import Authenticator, challenge_in
from tests.staff.test_passkeys import CHALLENGE, PARTY


def has_passkey(house: House, device: Authenticator) -> str:
    person_id = added(house.database)
    made = check_enrolment(PARTY, device.make(CHALLENGE, person_id), CHALLENGE)
    enrol_passkey(house.database, NewPasskey(person_id, "Puhelin", made), SENDER, NOW)
    return person_id


def question(browser: FlaskClient) -> bytes:
    return challenge_in(browser.post("/staff/sign-in/passkey/question").get_json())


def answer(browser: FlaskClient, credential: dict, **more: str):
    return browser.post("/staff/sign-in/passkey", data={"credential": json.dumps(credential)} | more)


def test_a_passkey_opens_the_door_without_a_name(house):
    device = Authenticator()
    person_id = has_passkey(house, device)
    browser = house.stranger()
    answered = answer(browser, device.sign(question(browser)), next="/staff/me?x=1")
    assert (answered.status_code, answered.get_json()) == (200, {"to": "/staff/me?x=1"})
    assert "Mari Virta" in browser.get("/staff/me").text
    assert (person_id, "passkey accepted", person_id) in record(house.database)


@pytest.mark.parametrize("lie", [{"origin": "https://evil.example"}, {"verifies": False}, {"rp": "evil.example"}])
def test_lies_are_refused_with_a_sentence(house, lie):
    device = Authenticator()
    person_id = has_passkey(house, device)
    liar = Authenticator(key=device.key, credential_id=device.credential_id, **lie)
    browser = house.stranger()
    answered = answer(browser, liar.sign(question(browser)))
    assert answered.status_code == 422
    assert "ei pääse sisään" in answered.get_json()["detail"]
    assert "Set-Cookie" not in answered.headers
    assert (None, "passkey refused", person_id) in record(house.database)


def test_a_question_that_was_never_asked_or_answered_before_is_refused(house):
    device = Authenticator()
    has_passkey(house, device)
    browser = house.stranger()
    assert "vanheni" in answer(browser, device.sign(os.urandom(32))).get_json()["detail"]
    good = device.sign(question(browser))
    assert answer(browser, good).status_code == 200
    assert "vanheni" in answer(house.stranger(), good).get_json()["detail"]


def test_an_unknown_passkey_is_refused(house):
    browser = house.stranger()
    answered = answer(browser, Authenticator().sign(question(browser)))
    assert (answered.status_code, (None, "passkey refused", None) in record(house.database)) == (422, True)


def test_a_copy_is_found_by_its_count_and_refused(house):
    device = Authenticator(count=5)
    person_id = has_passkey(house, device)
    browser = house.stranger()
    assert answer(browser, device.sign(question(browser))).status_code == 422
    assert (None, "passkey count fell back", person_id) in record(house.database)
    device.count = 6
    assert answer(browser, device.sign(question(browser))).status_code == 200


def test_a_passkey_of_somebody_who_left_opens_nothing(house):
    device = Authenticator()
    leave(house.database, has_passkey(house, device), None, COMMAND_LINE, NOW)
    browser = house.stranger()
    assert answer(browser, device.sign(question(browser))).status_code == 422


@pytest.mark.parametrize("sent", ["", "[]", "{", "7", "x" * 30_000, "[" * 5000])
def test_nonsense_is_refused(house, sent):
    answered = house.stranger().post("/staff/sign-in/passkey", data={"credential": sent})
    assert answered.status_code == 422


def test_another_site_asks_nothing(house):
    headers = {"Origin": "https://evil.example"}
    assert house.stranger().post("/staff/sign-in/passkey/question", headers=headers).status_code == 403
