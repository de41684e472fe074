"""The form gives back what was typed, folds nothing away that matters, and marks what was found."""

from services.comments.domain.contact_choices import Choice, ContactDetailsFound, Span
from services.comments.web.writing.form_state import FormState, FormValues, blank, found_details, read


def test_a_blank_form_has_nothing_in_it_and_its_private_part_folded():
    assert blank().values == FormValues()
    assert not blank().private_open


def test_what_was_typed_is_read_as_it_was():
    values = read({"body": " a\r\n", "only_staff": "yes", "email": "a@b.fi", "contact_details": "move", "odd": "x"})
    assert (values.body, values.only_staff, values.choice) == (" a\r\n", True, "move")
    assert values.contact is not None
    assert values.contact.email == "a@b.fi"
    assert read({}).contact is None


def test_what_was_typed_or_is_wrong_in_the_private_part_is_unfolded():
    assert FormState(FormValues(phone="040")).private_open
    assert FormState(FormValues(only_staff=True)).private_open
    assert FormState(FormValues(wants_answer=True)).private_open
    assert FormState(errors={"email": "…"}).private_open
    assert not FormState(FormValues(body="x", name="y"), errors={"body": "…"}).private_open


def test_an_answer_needs_a_way_to_reach_unless_it_goes_to_staff_alone():
    assert FormValues(wants_answer=True).unreachable
    assert FormValues(wants_answer=True, email=" ", message="x").unreachable
    assert not FormValues(wants_answer=True, phone="040").unreachable
    assert not FormValues(wants_answer=True, only_staff=True).unreachable
    assert not FormValues().unreachable


def test_a_language_that_is_none_of_ours_is_none():
    assert read({"language": "sv"}).language == "sv"
    assert read({"language": "de"}).language == ""


def test_the_found_pieces_make_up_the_whole_text():
    body = "040 123 4567 tai a@b.fi"
    found = found_details(body, ContactDetailsFound([Span(0, 12, "phone"), Span(17, 23, "email")], [Choice.REMOVE]))
    assert found.pieces == (("040 123 4567", "phone"), (" tai ", None), ("a@b.fi", "email"))
    assert "".join(piece for piece, _ in found.pieces) == body
