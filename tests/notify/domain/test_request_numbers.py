"""A number that fits a subject line, whatever it is made of."""

import pytest

from services.notify.domain.request_numbers import number_of


@pytest.mark.parametrize(
    ("about", "number"), [("01kavw3tqefghjkmnpqrstvwxy", "STVWXY"), ("a\r\nBcc: x@y", "ABCCXY"), ("ä€", "")]
)
def test_a_number_is_of_plain_letters_and_digits(about, number):
    assert number_of(about) == number
