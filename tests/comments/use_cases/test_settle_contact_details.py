"""Contact details in public text are settled as the reader chose; all of them, not only the first."""

import pytest

from services.comments.domain.contact_choices import Choice, ContactDetailsFound
from services.comments.use_cases.settle_contact_details import find_spans, settle_contact_details
from shared.contact_details.checking import ContactDetails

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
