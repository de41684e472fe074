"""What a browser is asked for a passkey, and which answers are good."""

import os

import pytest

from services.staff.passkeys import (
    Owner,
    Party,
    PasskeyRefused,
    ask_to_enrol,
    ask_to_sign_in,
    challenge_of_enrolment,
    check_assertion,
    check_enrolment,
    party_of,
    read_assertion,
)
from tests.staff.authenticator import Authenticator

PARTY = Party("localhost", "http://localhost", "Testisäätiö")
CHALLENGE = bytes(range(32))


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("http://127.0.0.1:8000", "http://localhost:8000"),
        ("http://[::1]:8000", "http://localhost:8000"),
        ("http://localhost", "http://localhost"),
        ("https://Lausunta.example", "https://lausunta.example"),
        ("https://lausunta.example:8443", "https://lausunta.example:8443"),
    ],
)
def test_passkeys_count_at_one_origin(url, origin):
    found = party_of(url, "")
    assert found is not None
    assert found.origin == origin


@pytest.mark.parametrize("url", ["http://lausunta.example", "https://192.0.2.7", "http://192.0.2.7"])
def test_where_browsers_offer_none_there_is_none(url):
    assert party_of(url, "") is None


def test_a_new_passkey_must_be_found_without_a_name_and_ask_for_its_owner():
    asked = ask_to_enrol(PARTY, Owner("01k", "mari@example.org", "Mari"), [b"had"], CHALLENGE)
    assert asked["rp"]["id"] == "localhost"
    assert asked["authenticatorSelection"] == {
        "residentKey": "required", "requireResidentKey": True, "userVerification": "required"
    }  # fmt: skip
    assert asked["attestation"] == "none"
    assert [each["id"] for each in asked["excludeCredentials"]] == ["aGFk"]


def test_whoever_signs_in_is_not_named_beforehand():
    asked = ask_to_sign_in(PARTY, CHALLENGE)
    assert asked["userVerification"] == "required"
    assert not asked.get("allowCredentials")


def test_what_was_made_can_sign():
    device = Authenticator(count=3)
    made = check_enrolment(PARTY, device.make(CHALLENGE), CHALLENGE)
    assert (made.credential_id, made.sign_count) == (device.credential_id, 3)
    device.count = 4
    assert check_assertion(PARTY, read_assertion(device.sign(CHALLENGE)), made.public_key, "") == 4


@pytest.mark.parametrize(
    "lie", [{"origin": "https://evil.example"}, {"origin": "http://localhost:1"}, {"rp": "evil"}, {"verifies": False}]
)
def test_a_wrong_place_and_an_unproven_owner_are_refused(lie):
    honest = Authenticator()
    public_key = check_enrolment(PARTY, honest.make(CHALLENGE), CHALLENGE).public_key
    liar = Authenticator(key=honest.key, credential_id=honest.credential_id, **lie)
    with pytest.raises(PasskeyRefused):
        check_enrolment(PARTY, liar.make(CHALLENGE), CHALLENGE)
    with pytest.raises(PasskeyRefused):
        check_assertion(PARTY, read_assertion(liar.sign(CHALLENGE)), public_key, "")


def test_an_answer_to_another_question_is_refused():
    with pytest.raises(PasskeyRefused):
        check_enrolment(PARTY, Authenticator().make(os.urandom(32)), CHALLENGE)


def test_a_key_of_somebody_else_signs_nothing():
    device, other = Authenticator(), Authenticator()
    public_key = check_enrolment(PARTY, other.make(CHALLENGE), CHALLENGE).public_key
    with pytest.raises(PasskeyRefused):
        check_assertion(PARTY, read_assertion(device.sign(CHALLENGE)), public_key, "")


def test_a_passkey_that_names_another_owner_is_refused():
    device = Authenticator()
    public_key = check_enrolment(PARTY, device.make(CHALLENGE, "somebody"), CHALLENGE).public_key
    with pytest.raises(PasskeyRefused):
        check_assertion(PARTY, read_assertion(device.sign(CHALLENGE)), public_key, "somebody else")


@pytest.mark.parametrize(
    "nonsense", [{}, {"id": "x"}, {"rawId": 7, "response": []}, {"response": {"clientDataJSON": "e30"}}]
)
def test_nonsense_is_refused(nonsense):
    for read in (challenge_of_enrolment, read_assertion):
        with pytest.raises(PasskeyRefused):
            read(nonsense)
