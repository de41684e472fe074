"""Dates, hours, cases and draws are told from phone numbers."""

import re

import pytest

from shared.contact_details.finders.look_alikes import is_sum, looks_otherwise


def groups(written):
    return re.findall(r"\d+", written)


@pytest.mark.parametrize(
    "written",
    [
        "01.02.2024", "06/05/2023", "05-06-2023", "01 02 2024", "01.02.-31.03.2024", "08.30-16.30", "0900-1500",
        "01/2023-12/2023",
        "0123456-2", "0123/2024", "01-12/2023", "03 12 19 22 27 31", "00100 00120", "040102-1234", "2019-2023",
        "60.1698", "078-05-1120", "04122024",
    ],
)  # fmt: skip
def test_it_looks_otherwise(written):
    assert looks_otherwise(written, groups(written))


@pytest.mark.parametrize(
    "written", ["040 123 4567", "040.123.4567", "09-123 456", "0400-123456", "04 01 23 45 67", "0800 123 45"]
)
def test_a_number_looks_like_a_number(written):
    assert not looks_otherwise(written, groups(written))


def test_thousands_set_apart_are_a_sum():
    assert is_sum("1 234 567", groups("1 234 567"))
    assert not is_sum("040 1234567", groups("040 1234567"))
