"""Identity codes are believed by their check; whatever sign stands for the century."""

import pytest

from shared.contact_details.finders.identity_codes import find_identity_codes


def found(text):
    return [text[start:end] for start, end in find_identity_codes(text)]


@pytest.mark.parametrize(
    "code",
    [
        "131052-308T", "131052-308t", "121187+913H", "050602A931L", "220904B9482", "190313C909B", "080820D955K",
        "010124E9177",
        "250815F962F", "290284Y9023", "120395X934T", "061278W951B", "150644V918F", "030367U926H", "131052 - 308T",
        "13.10.52-308T", "811218-9876", "19811218-9876", "198112189876", "121212+1212", "850770-9890",
        "811218 - 9876",
    ],
)  # fmt: skip
def test_a_code_is_found_whole(code):
    assert found(f"Tunnus {code}.") == [code]


@pytest.mark.parametrize(
    "text",
    [
        "131052-308U", "331052-308T", "131352-308T", "811218-9875", "811318-9876", "556012-5790", "8112189876",
        "X131052-308T",
        "131052-308TX",  "802003-1234",
    ],
)  # fmt: skip
def test_a_code_that_cannot_be_is_left(text):
    assert found(text) == []


def test_ten_digits_in_a_row_need_their_name():
    assert found("personnummer 8112189876") == ["8112189876"]


def test_emphasis_hides_no_code():
    assert found("_131052-308T_") == ["131052-308T"]


def test_a_code_is_found_behind_another_number():
    assert found("0401234567-131052-308T") == ["131052-308T"]
