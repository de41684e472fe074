"""Secrets of people and programs."""

from time import perf_counter

import pytest

from services.staff.domain import secret
from shared import sessions


def test_what_is_kept_of_a_token_is_what_every_service_looks_for():
    token = secret.new_token()
    assert secret.fingerprint(token) == sessions.fingerprint(token)
    assert token not in secret.fingerprint(token)


def test_no_two_secrets_are_alike():
    assert len({secret.new_token() for _ in range(100)} | {secret.new_link_secret() for _ in range(100)}) == 200


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("", "password_short"),
        ("x" * 11, "password_short"),
        ("korkea kuus", "password_short"),
        ("korkea kuusi", ""),
        ("korkea kuusi " * 15, "password_obvious"),
        ("".join(chr(0x4E00 + number) for number in range(200)), ""),
        ("".join(chr(0x4E00 + number) for number in range(201)), "password_long"),
    ],
)
def test_no_rule_of_composition_stands_between_a_long_password_and_its_person(password, fault):
    assert secret.password_fault(password) == fault


@pytest.mark.parametrize(
    "password",
    ["xxxxxxxxxxxx", "123456789012", "password1234", "Password!2026", "salasana12345", "qwertyuiopas", "qwertyuiop123",
     "abcabcabcabc", "abcdefghijkl", "iloveyou1234", "mari.virta.26", "Testisäätiö2026", "LÖSENORD 2026!", "1qaz2wsx3edc"],
)  # fmt: skip
def test_what_everybody_tries_first_is_refused(password):
    assert secret.is_obvious(password, ("Testisäätiö", "Mari Virta", "mari.virta@example.org"))


@pytest.mark.parametrize(
    "password", ["korkea kuusi kaatuu", "correct horse battery", "kM7#pQ2!vX9z", "mari ja mustikat"]
)
def test_what_is_somebodys_own_is_taken(password):
    assert not secret.is_obvious(password, ("Testisäätiö", "Mari Virta", "mari.virta@example.org"))


def test_the_longest_password_is_judged_in_no_time():
    began = perf_counter()
    secret.is_obvious("aÅ1" * 100_000, ("Mari Virta",))
    assert perf_counter() - began < 0.05
