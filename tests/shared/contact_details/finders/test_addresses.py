"""Street addresses and boxes are found with their town; roads, teachers and sections of law are not."""

import pytest

from shared.contact_details.finders.addresses import find_addresses


def found(text):
    return [text[start:end] for start, end in find_addresses(text)]


@pytest.mark.parametrize(
    "address",
    [
        "Mannerheimintie 5", "Mannerheimintie 5 A 12, 00100 Helsinki", "mäkelänkatu 12 b 4",
        "Iso Roobertinkatu 21 C", "Koivukuja 3 as. 4",
        "Hämeenkatu 15, Tampere", "Rantatie 8, 90100 Oulussa", "Aleksis Kiven katu 14", "Kirkkotie 7\n04200 Kerava",
        "Hämeentie 3-5 B",
        "Storgatan 5 B, 00100 Helsingfors", "Drottninggatan 12, 111 51 Stockholm", "Norra Esplanaden 23 A 4",
        "Björkvägen 7 lgh 1203",
        "Sankt Eriksgatan 44, 3 tr, 112 34 Stockholm", "PL 12, 00101 Helsinki", "PB 5, 10601 Ekenäs",
        "Box 45, 751 03 Uppsala",
        "PO Box 77", "Kuusirinne 4 A 2", "Ylätori 3, FI-20100 Turku", "Kolmas linja 12",
    ],
)  # fmt: skip
def test_an_address_is_found_whole(address):
    assert found(f"Lappu: {address}.") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "Valtatie 4 oli poikki", "Kehätie 3 ruuhkautuu", "Rantatie 5 km", "Reaktori 4", "Rehtori 2",
        "Antti Rinne 53", "PL 12 §", "tie 5",
        "Hämeenkatu 12.30", "Hämeenkatu 2023 -hanke", "Mannerheimintie on auki", "00100 Helsinki", "gatan 5 minuter",
        "Riksväg 50",
        "Linja 18N", "Kadun 3 liikettä", "Hämeenkadulla 12 liikettä", "Lahti 2017", "Hämeenkatu 6.12.", "Box 12",
        "Mäkiranta 54v", "Kuusirinne 2017 B", "Rehtori 2 B",
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_left(text):
    assert found(text) == []


def test_a_name_with_no_street_in_it_needs_a_word_before_it():
    assert found("Osoite: Kalliola 5") == ["Kalliola 5"]
    assert found("Kotkassa Kalliola 5") == []


def test_a_letter_that_is_a_word_is_no_staircase():
    assert found("bor på Storgatan 5 i stan") == ["Storgatan 5"]
