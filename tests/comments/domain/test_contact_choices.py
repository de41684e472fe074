"""What may be done about contact details in public text, and that doing it is said openly."""

from services.comments.domain.contact_choices import Choice, Span, choices_for, without


def test_moving_needs_a_way_to_answer():
    assert Choice.MOVE in choices_for(["email"], reachable=True)
    assert Choice.MOVE not in choices_for(["address"], reachable=False)
    assert Choice.MOVE in choices_for(["address"], reachable=True)


def test_an_identity_code_is_never_published():
    assert choices_for(["identity_code"], reachable=False) == (Choice.REMOVE,)
    assert Choice.KEEP not in choices_for(["email", "identity_code"], reachable=False)
    assert Choice.KEEP in choices_for(["email", "phone"], reachable=False)


def test_what_is_taken_away_is_named_in_the_language_of_the_thread():
    text = "Soita 040 123 4567 tai a@b.fi!"
    spans = [Span(6, 18, "phone"), Span(23, 29, "email")]
    assert without(text, spans, "fi") == "Soita [puhelinnumero poistettu] tai [sähköpostiosoite poistettu]!"
    assert without(text, spans[:1], "en") == "Soita [phone number removed] tai a@b.fi!"
    assert without(text, spans[1:], "sv") == "Soita 040 123 4567 tai [e-postadressen har tagits bort]!"
