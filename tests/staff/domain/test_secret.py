"""Secrets of people and programs."""

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
        ("x" * 12, ""),
        ("x" * 200, ""),
        ("x" * 201, "password_long"),
    ],
)
def test_length_alone_decides_about_a_password(password, fault):
    assert secret.password_fault(password) == fault
