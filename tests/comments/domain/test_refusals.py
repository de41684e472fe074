"""A refusal carries what a door needs to say it, and nothing of what somebody wrote."""

from services.comments.domain.refusals import FieldFault, TooMany, WrongFields


def test_fields_at_fault_are_named_and_their_content_is_not():
    wrong = WrongFields({"body": FieldFault("text.too_long", {"most": 5000}), "name": FieldFault("name.one_line")})
    assert (str(wrong), set(wrong.faults)) == ("body, name", {"body", "name"})


def test_who_sends_too_much_is_told_how_long_to_wait():
    assert TooMany(12).retry_after == 12
