"""The words before a number say whether it is a phone; the words after it, whether it was counted."""

import pytest

from shared.contact_details.finders.phone_words import announced, counted, named_otherwise


@pytest.mark.parametrize(
    "words",
    [
        "puh. ",
        "Numeroni on ",
        "soita mulle ",
        "tel: ",
        "ring mig på ",
        "mitt nummer är ",
        "My number is ",
        "WhatsApp: ",
        "gsm ",
        "vaihde ",
    ],
)
def test_a_phone_is_announced(words):
    assert len(words) in announced(f"{words}123 4567")


@pytest.mark.parametrize("words", ["puhelimia myytiin ", "pp. ", "klo ", "soitti ", "numero "])
def test_other_words_announce_none(words):
    assert announced(f"{words}123 4567") == frozenset()


@pytest.mark.parametrize(
    "words",
    [
        "Tilausnumero ",
        "viite ",
        "Hakemuksen numero on ",
        "Order number ",
        "ISBN ",
        "Serienummer: ",
        "asiakasnumeroni ",
        "Kundnummer ",
        "Laskutusviite ",
        "Avtalsnummer: ",
        "Kirjastonumero on ",
        "sivu ",
    ],
)
def test_a_number_may_be_named_otherwise(words):
    assert named_otherwise(f"{words}0401234567", len(words))


@pytest.mark.parametrize(
    "words",
    [
        "Asiakaspalvelu ",
        "soita ",
        "laskutus ",
        "tilauspalvelu ",
        "Potilasneuvonta ",
        "Palvelunumero ",
        "Kriisinumero on ",
        "Direktnummer: ",
    ],
)
def test_a_desk_that_answers_is_named_like_a_thing_and_has_a_phone(words):
    assert not named_otherwise(f"{words}0401234567", len(words))


@pytest.mark.parametrize("unit", [" euroa", "€", " %", " kpl", " asukasta", " kronor", " §"])
def test_what_is_counted_has_a_unit(unit):
    assert counted(f"123{unit}", 3)
    assert not counted("123 kertoi", 3)
