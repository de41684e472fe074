"""Recovery codes are made, written and read."""

import pytest

from services.staff.domain.recovery import ALPHABET, HOW_MANY, new_recovery_codes, read_recovery_code


def test_ten_codes_with_sixty_secret_bits_each_and_labels_of_their_own():
    codes = new_recovery_codes()
    assert len({code.label for code in codes}) == HOW_MANY == 10
    assert len(ALPHABET) ** len(codes[0].rest) >= 2**60
    assert codes[0].rest not in repr(codes[0])


def test_a_code_is_read_however_it_was_typed():
    [code, *_] = new_recovery_codes()
    for typed in (code.written, code.written.upper(), code.written.replace("-", " "), f"  {code.written}\n"):
        assert read_recovery_code(typed) == code
    assert read_recovery_code("OIl0-0000-0000-0000") == read_recovery_code("0110-0000-0000-0000")


@pytest.mark.parametrize("typed", ["", "123456", "uuuu-0000-0000-0000-0", "ääää-0000-0000-0000", "x" * 1_000_000])
def test_what_cannot_be_one_is_none(typed):
    assert read_recovery_code(typed) is None
