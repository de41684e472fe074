"""Phone numbers are found as readers write them, and other numbers are left."""

import pytest

from shared.contact_details.finders.phones import find_phones


def found(text):
    return [text[start:end] for start, end in find_phones(text)]


@pytest.mark.parametrize(
    "number",
    [
        "040 123 4567", "0401234567", "040-123 4567", "040.123.4567", "040/1234567", "(040) 123 4567",
        "0 4 0 1 2 3 4 5 6 7", "0400 123 456",
        "+358 40 123 4567", "+358(0)401234567", "(+358) 40 123 4567", "00358 40 123 4567", "358401234567",
        "0457 123 4567",
        "09 123 4567", "(09) 310 1691", "019 123 456", "0800 123 45", "020 123 4567", "0295 123 456", "0600 12345",
        "070-174 06 35", "0701740635", "08-465 004 12", "+46 (0)70-174 06 35", "0910-123 45", "020 7946 0958",
        "07700 900123",
        "+1 212 555 0143", "(415) 555-0132", "415-555-0132", "1-800-555-0199", "+47 912 34 567", "+49 30 901820",
    ],
)  # fmt: skip
def test_a_number_is_found_whole(number):
    assert found(f"tässä {number}.") == [number]
    assert found(number) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "soita 112 tai 116 117", "klo 09.00-15.00", "01.02.2024 ja 05.06.2023", "1 234 567,50", "Y-tunnus 0123456-2",
        "HE 123/2021 vp",
        "THL/0123/2023", "978-951-0-12345-6", "5 541 274", "00100, 00120", "0,0401234", "n=1204", "sivut 0040-0050",
        "+20 000 000 euroa",
        "10.0.0.138", "0 1 2 3 4 5 6 7 8 9", "+60.169857", "6412345678901", "040 §", "2019-2023", "AB0401234567",
        "+46 000 000",
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_left(text):
    assert found(text) == []


def test_numbers_side_by_side_are_each_found():
    assert found("040 1234567 050 7654321") == ["040 1234567", "050 7654321"]
    assert found("09 123 456 / 040 123 4567") == ["09 123 456", "040 123 4567"]
    assert found("klo 08.00 040 123 4567") == ["040 123 4567"]


def test_a_word_that_announces_it_is_enough():
    assert found("puh. 123 4567") == ["123 4567"]
    assert found("rivi 123 4567") == []
    assert found("puh. 01 234 567") == ["01 234 567"]
    assert found("rivi 01 234 567") == []


def test_brackets_around_a_number_are_not_part_of_it():
    assert found("(040 123 4567)") == ["040 123 4567"]


def test_hours_and_days_may_follow_a_number():
    assert found("09 1234 5678 9-15") == ["09 1234 5678"]
    assert found("019 123 456 31.12. asti") == ["019 123 456"]
    assert found("019 123 456 78901") == []


def test_a_number_may_follow_a_day_or_an_hour():
    assert found("12.11.2024 +358 40 123 4567") == ["+358 40 123 4567"]
    assert found("klo 10 09 123 4567") == ["09 123 4567"]
    assert found("rivi 10 09 123 4567") == []
