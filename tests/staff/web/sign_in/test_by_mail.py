"""Asking for a link by mail, as a browser does it."""

from __future__ import annotations

import base64
from urllib.parse import urlsplit

import pytest
from nacl.public import PrivateKey

from services.staff.app import create_app
from services.staff.settings import Settings
from shared.contact_details.sealing import unseal
from shared.contract import SignInLinkRequested
from tests.fixtures.house import house_values
from tests.staff.arrange import added, events
from tests.staff.second_steps import with_codes

EMAIL = "mari.virta@example.org"
ASK = "/staff/sign-in/by-mail"


def link_in_letter(house, house_environment) -> str:
    private = PrivateKey(base64.b64decode(house_environment["NOTIFY_PRIVATE_KEY"]))
    [letter] = [each for each in events(house.database) if isinstance(each, SignInLinkRequested)]
    return unseal(letter.sealed, bytes(private))["link"]


def test_the_link_says_whom_it_signs_in_and_leads_on_after_a_press(house, house_environment):
    added(house.database)
    browser = house.stranger()
    assert browser.post(ASK, data={"email": EMAIL, "next": "/desk?x=1"}).status_code == 303
    whole = link_in_letter(house, house_environment)
    assert whole.startswith("http://localhost/staff/sign-in/")
    link = whole.removeprefix("http://localhost")
    page = browser.get(link)
    assert "Mari Virta" in page.text
    assert browser.get("/staff/me").status_code == 303
    assert browser.post(urlsplit(link).path, data={"next": "/desk?x=1"}).location == "/desk?x=1"
    refused = browser.get(link)
    assert refused.status_code == 410
    assert f'action="{ASK}"' in refused.text


def test_the_answer_is_the_same_for_an_unknown_address(house):
    added(house.database)
    known = house.stranger().post(ASK, data={"email": EMAIL})
    unknown = house.stranger().post(ASK, data={"email": "nobody@example.org"})
    assert (known.status_code, known.location, known.text) == (unknown.status_code, unknown.location, unknown.text)
    assert 'role="status"' in house.stranger().get(known.location).text


def test_the_link_replaces_the_password_only(house, house_environment):
    mari = added(house.database)
    with_codes(house.database, mari, house.settings.code_key, house.settings.house.clock())
    house.stranger().post(ASK, data={"email": EMAIL})
    answer = house.stranger().post(link_in_letter(house, house_environment))
    assert answer.status_code == 200
    assert 'name="half_way"' in answer.text
    assert "Set-Cookie" not in answer.headers


def test_a_link_in_the_letter_leads_nowhere_else(house, house_environment):
    added(house.database)
    house.stranger().post(ASK, data={"email": EMAIL})
    link = link_in_letter(house, house_environment)
    assert house.stranger().post(f"{link}?next=//evil.example").location == "/comments/moderation"


def test_a_forged_host_gets_into_no_letter(house):
    added(house.database)
    answer = house.stranger().post(ASK, data={"email": EMAIL}, headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert not [each for each in events(house.database) if isinstance(each, SignInLinkRequested)]


@pytest.mark.parametrize("email", ["", "x", "x@" * 500_000])
def test_what_is_no_address_is_said(house, email):
    answer = house.stranger().post(ASK, data={"email": email})
    assert answer.status_code == 422
    assert 'class="error-summary"' in answer.text


def test_one_sender_does_not_ask_without_end(house):
    answers = [
        house.stranger().post(ASK, data={"email": f"somebody{number}@example.org"}).status_code for number in range(21)
    ]
    assert answers == [303] * 20 + [429]


def test_with_redis_away_it_asks_to_try_again(tmp_path, redis_away, house):
    away = create_app(Settings.from_env(house_values(tmp_path, redis_away))).test_client()
    answer = away.post(ASK, data={"email": EMAIL})
    assert answer.status_code == 503
    assert EMAIL in answer.text
