"""English addresses begin with their number; years, banks and artists do not make one."""

import pytest

from shared.contact_details.finders.english_addresses import find_english_addresses


def found(text):
    return [text[start:end] for start, end in find_english_addresses(text)]


@pytest.mark.parametrize(
    "address",
    [
        "12 High Street", "221B Baker Street", "12 High Street, London SW1A 1AA", "12 High Street, SW1A 1AA London",
        "48 Elm Road",
        "5 Oak Avenue, Flat 4, London SW1A 1AA", "Flat 3, 48 Victoria Road, Leeds LS6 1AA",
        "1600 Maple Drive, Springfield, IL 62704",
        "500 5th Avenue", "3 Queen Square, Bristol", "7 Church Lane, Bath BA1 1AA",
    ],
)  # fmt: skip
def test_an_address_is_found_whole(address):
    assert found(f"Write to {address}.") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "3 Wall Street banks",
        "In 1999 Sesame Street turned thirty",
        "12 Street artists",
        "High Street shops",
        "5 Milky Way bars",
    ],
)
def test_what_only_looks_alike_is_left(text):
    assert found(text) == []


def test_a_word_that_announces_it_is_enough_for_a_way():
    assert found("My address is 5 Mill Close") == ["5 Mill Close"]
