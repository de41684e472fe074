"""Numbers are as long as their prefix says, and set out as people do."""

import pytest

from shared.contact_details.finders.phone_plans import domestic_lengths, international_lengths, well_grouped


@pytest.mark.parametrize(("digits", "likeliest"), [("0401234567", 10), ("04571234567", 11), ("0701740635", 10)])
def test_the_likeliest_length_comes_first(digits, likeliest):
    assert domestic_lengths(digits)[0] == likeliest


@pytest.mark.parametrize(
    ("digits", "length"),
    [("358401234567", 12), ("46701740635", 11), ("4791234567", 10), ("12125550143", 11), ("4930901820", 10)],
)
def test_a_country_code_is_counted_in(digits, length):
    assert length in international_lengths(digits)


@pytest.mark.parametrize("digits", ["0123456789", "1123456789", "46000000", "2101234567"])
def test_what_no_country_has_is_no_length(digits):
    assert international_lengths(digits) == ()


@pytest.mark.parametrize(
    "written", ["040 123 4567", "0 4 0 1 2 3 4 5 6 7", "04 01 23 45 67", "0 40 123 4567", "09 123 456", "0912345678"]
)
def test_people_set_numbers_out_so(written):
    assert well_grouped(written.split(), said=False)


@pytest.mark.parametrize("written", ["0 1234567", "01 234 567", "0 123 456 789", "04 123 45678", "0123456789"])
def test_and_not_so(written):
    assert not well_grouped(written.split(), said=False)
