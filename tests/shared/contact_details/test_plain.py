"""What a reader wrote out can be used: mailed to, called."""

import pytest

from shared.contact_details.checking import ContactDetails, check_contact_details
from shared.contact_details.plain import plain_email, plain_phone
from tests.shared.contact_details.measuring import sentences

DETAILS = sorted(
    {(sentence.text[each.start : each.end], each.kind.value) for sentence in sentences() for each in sentence.details}
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("maija@esimerkki.fi", "maija@esimerkki.fi"), ("maija ät esimerkki piste fi", "maija@esimerkki.fi"),
        ("maija (at) esimerkki [dot] fi", "maija@esimerkki.fi"), ("maija＠esimerkki.fi", "maija@esimerkki.fi"),
        ("maija piste virta ät esimerkki piste fi", "maija.virta@esimerkki.fi"), ("maija @ esimerkki . fi", "maija@esimerkki.fi"),
        ("maija alaviiva virta snabel-a esimerkki.fi", "maija_virta@esimerkki.fi"), ("maija@gmail,com", "maija@gmail.com"),
        ("maija_at_esimerkki_dot_fi", "maija@esimerkki.fi"), ("maija", "maija"),
    ],
)  # fmt: skip
def test_an_address_written_out_is_the_address_meant(written, meant):
    assert plain_email(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "040 123 4567", "040–123 4567", "O4O 123 4567", "[040] 1234567", "０４０１２３４５６７", "040*123*4567",
        "nolla neljä nolla, yksi kaksi kolme 4567", "nollaneljänolla 1234567", "0\ufe0f\u20e34\ufe0f\u20e30 1234567",
    ],
)  # fmt: skip
def test_a_number_written_out_is_the_number_meant(written):
    assert "".join(filter(str.isdigit, plain_phone(written))) == "0401234567"


def test_a_number_said_digit_by_digit_is_set_out_as_one():
    assert plain_phone("nolla neljä nolla yksi kaksi kolme 4567") == "0401234567"


def test_a_number_keeps_its_plus_and_how_it_was_set_out():
    assert plain_phone("+358 (0)40 123 4567") == "+358 (0)40 123 4567"
    assert plain_phone("+358*40*1234567") == "+358401234567"


@pytest.mark.parametrize(("written", "kind"), [detail for detail in DETAILS if detail[1] in {"email", "phone"}])
def test_every_detail_of_the_corpus_can_be_used_once_it_is_plain(written, kind):
    details = (
        ContactDetails(email=plain_email(written)) if kind == "email" else ContactDetails(phone=plain_phone(written))
    )
    assert check_contact_details(details)[1] == {}
