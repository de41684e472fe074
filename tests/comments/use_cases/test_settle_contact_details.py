"""Contact details in public text are settled as the reader chose; all of them, not only the first."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.comments.domain.contact_choices import Choice, ContactDetailsFound
from services.comments.use_cases.seal_contact_request import checked_contact
from services.comments.use_cases.settle_contact_details import find_spans, settle_contact_details
from shared.contact_details.checking import ContactDetails
from shared.contact_details.finding import Kind

BODY = "Kysy: maija ät esimerkki piste fi tai pekka@esimerkki.fi, 040 123 4567 tai 050 765 4321."


def test_every_detail_is_moved_and_what_has_no_field_goes_into_the_message():
    settled = settle_contact_details(BODY, Choice.MOVE, ContactDetails(message="Iltaisin."), "fi")
    assert settled.contact == ContactDetails(
        email="maija@esimerkki.fi", phone="040 123 4567", message="Iltaisin.\npekka@esimerkki.fi\n050 765 4321"
    )
    assert find_spans(settled.body) == ()


def test_what_the_reader_gave_already_is_not_written_over():
    given = ContactDetails(email="oma@esimerkki.fi")
    settled = settle_contact_details("Osoite pekka@esimerkki.fi", Choice.MOVE, given, "fi")
    assert settled.contact == ContactDetails(email="oma@esimerkki.fi", message="pekka@esimerkki.fi")


def test_without_contact_details_nothing_is_asked():
    assert settle_contact_details("Hyvä.\r\n", None, None, "fi").body == "Hyvä."


def test_places_are_those_of_the_text_as_it_was_written():
    written = "\r\n\r\n😀 Soita\u200b 040\u200b 123 4567\r\n"
    with pytest.raises(ContactDetailsFound) as found:
        settle_contact_details(written, None, None, "fi")
    (span,) = found.value.spans
    assert written[span.start : span.end] == "040\u200b 123 4567"


KINDS = {
    Kind.EMAIL: "maija ät esimerkki piste fi",
    Kind.PHONE: "nolla neljä nolla, yksi kaksi kolme 4567",
    Kind.IDENTITY_CODE: "131052–308T",
    Kind.IBAN: "FI21 1234 5600 0007 85",
    Kind.ADDRESS: "Mannerheimintie 5 A 12, 00100 Helsinki",
}
MARKS = {
    "fi": {"sähköpostiosoite", "puhelinnumero", "henkilötunnus", "tilinumero", "katuosoite"},
    "sv": {"e-postadressen", "telefonnumret", "personbeteckningen", "kontonumret", "gatuadressen"},
    "en": {"e-mail address", "phone number", "identity code", "account number", "street address"},
}
ANSWERABLE = ContactDetails(email="oma@esimerkki.fi")
ODD_TEXT = st.text(alphabet="0123456789 +-./()[]{}@atäpisteFIoO:,§\n\r\x00\u200b０９\\\\_*", max_size=120)


def test_every_kind_is_tried_here():
    assert set(KINDS) == set(Kind)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_is_asked_about(kind):
    with pytest.raises(ContactDetailsFound) as found:
        settle_contact_details(f"Näin: {KINDS[kind]}!", None, ANSWERABLE, "fi")
    assert [span.kind for span in found.value.spans] == [kind]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_leaves_an_open_mark_where_it_was_removed(kind, language):
    settled = settle_contact_details(f"Näin: {KINDS[kind]}!", Choice.REMOVE, None, language)
    assert settled.contact is None
    assert settled.body.startswith("Näin: [")
    assert settled.body.endswith("]!")
    assert any(mark in settled.body for mark in MARKS[language])
    assert find_spans(settled.body) == ()


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_is_moved_so_that_staff_can_read_it(kind):
    settled = settle_contact_details(f"Näin: {KINDS[kind]}!", Choice.MOVE, ANSWERABLE, "fi")
    moved = settled.contact
    assert moved is not None
    assert moved.email == "oma@esimerkki.fi"
    assert KINDS[kind] in moved.message or "".join(filter(str.isdigit, moved.phone)) == "0401234567"
    assert checked_contact(moved) == (moved, {})
    assert find_spans(settled.body) == ()


@pytest.mark.parametrize("kind", list(Kind))
def test_only_an_identity_code_cannot_be_kept(kind):
    written = f"Näin: {KINDS[kind]}!"
    if kind is not Kind.IDENTITY_CODE:
        assert settle_contact_details(written, Choice.KEEP, None, "fi").body == written
        return
    with pytest.raises(ContactDetailsFound) as found:
        settle_contact_details(written, Choice.KEEP, None, "fi")
    assert Choice.KEEP not in found.value.choices


def test_what_was_written_out_can_be_mailed_to_and_called():
    written = f"{KINDS[Kind.EMAIL]} tai {KINDS[Kind.PHONE]}"
    moved = settle_contact_details(written, Choice.MOVE, None, "fi").contact
    assert moved is not None
    assert moved.email == "maija@esimerkki.fi"
    assert checked_contact(moved) == (moved, {})


def test_an_address_that_cannot_be_used_is_no_way_to_answer():
    with pytest.raises(ContactDetailsFound) as found:
        settle_contact_details("Kirjoita maija@gmail", Choice.MOVE, None, "fi")
    assert found.value.choices == (Choice.REMOVE, Choice.KEEP)


def test_the_same_detail_twice_is_told_once():
    moved = settle_contact_details("040 1234567 tai siis 040 1234567", Choice.MOVE, None, "fi").contact
    assert moved == ContactDetails(phone="040 1234567")


def test_a_control_character_hides_nothing_and_shifts_no_place():
    with pytest.raises(ContactDetailsFound) as found:
        settle_contact_details("\x00Soita 040 12\x0134567", None, None, "fi")
    assert [(span.start, span.end) for span in found.value.spans] == [(7, 19)]


@given(ODD_TEXT, st.sampled_from([None, *Choice]))
@example("131052-131052-308T308T", Choice.REMOVE)
@example("040 131052-308T1234567", Choice.MOVE)
@example("Koivutie 5Koivutie 5", Choice.REMOVE)
@example("Koivutie 5Koivutie 5", Choice.MOVE)
def test_any_text_is_settled_or_asked_about(text, choice):
    try:
        settled = settle_contact_details(text, choice, ANSWERABLE, "fi")
    except ContactDetailsFound as asked:
        if choice in asked.choices:
            raise
        return
    if choice is not Choice.KEEP:
        assert find_spans(settled.body) == ()
    assert Kind.IDENTITY_CODE not in {span.kind for span in find_spans(settled.body)}
