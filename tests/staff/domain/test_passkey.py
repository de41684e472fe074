"""Names of passkeys, and counts that fall back."""

import pytest

from services.staff.domain.passkey import NAME_LENGTH, fell_back, passkey_name


@pytest.mark.parametrize(
    ("given", "kept"), [("  Puhelin ", "Puhelin"), ("a\nb\x00c", "a b c"), ("", "Avain"), ("\u200b", "Avain")]
)
def test_a_name_is_one_tidy_line(given, kept):
    assert passkey_name(given, "Avain") == kept


def test_a_long_name_is_cut():
    assert len(passkey_name("ä" * 500, "")) == NAME_LENGTH


@pytest.mark.parametrize(
    ("kept", "told", "copied"), [(0, 0, False), (1, 2, False), (0, 5, False), (2, 2, True), (9, 0, True)]
)
def test_a_count_that_does_not_grow_tells_of_a_copy(kept, told, copied):
    assert fell_back(kept, told) is copied
