"""Codes of authenticator apps are read as the standard says."""

from datetime import UTC, datetime, timedelta

import pytest
from nacl.exceptions import CryptoError

from services.staff.one_time_codes import address, new_secret, opened, picture, sealed, step_of

# RFC 6238, appendix B: the secret "12345678901234567890", and the last six digits at these seconds.
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
VECTORS = [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (2000000000, "279037")]


@pytest.mark.parametrize(("seconds", "code"), VECTORS)
def test_the_standards_own_examples(seconds, code):
    now = datetime.fromtimestamp(seconds, UTC)
    assert step_of(SECRET, code, now) == seconds // 30
    assert step_of(SECRET, f" {code[:3]} {code[3:]} ", now) == seconds // 30


def test_a_code_counts_one_step_either_side_and_no_further():
    at = datetime.fromtimestamp(1111111109, UTC)
    assert step_of(SECRET, "081804", at + timedelta(seconds=30)) == step_of(
        SECRET, "081804", at - timedelta(seconds=30)
    )
    assert step_of(SECRET, "081804", at + timedelta(seconds=60)) is None
    assert step_of(SECRET, "081804", at - timedelta(seconds=60)) is None


@pytest.mark.parametrize("typed", ["", "08180", "0818044", "08180a", "٠٨١٨٠٤", "0" * 1_000_000])
def test_what_is_no_code_is_refused(typed):
    assert step_of(SECRET, typed, datetime.fromtimestamp(1111111109, UTC)) is None


def test_a_secret_is_sealed_and_opened_by_its_key_alone():
    secret, key = new_secret(), b"k" * 32
    assert len(secret) == 32
    assert secret not in sealed(secret, key)
    assert opened(sealed(secret, key), key) == secret
    with pytest.raises(CryptoError):
        opened(sealed(secret, key), b"x" * 32)


def test_the_picture_has_nothing_that_the_pages_policy_forbids():
    drawn = picture(address(SECRET, "mari@example.org", "Testisäätiö"))
    assert drawn.startswith("<svg")
    assert not any(word in drawn for word in ("style=", "<script", "href"))
    assert "issuer=Testis" in address(SECRET, "mari@example.org", "Testisäätiö")
