"""Words are compared without case and disguise."""

from services.comments.domain.screening.tokens import mark_of, words_of


def test_case_spacing_and_signs_make_no_other_words():
    assert words_of("Hyvä,  KIRJOITUS! (kiitos)") == ["hyvä", "kirjoitus", "kiitos"]


def test_look_alike_forms_and_what_cannot_be_seen_are_no_disguise():
    assert words_of("ｉｄｉｏｏｔｔｉ id\u200bio\u00adotti") == ["idiootti", "idiootti"]


def test_a_mark_is_always_the_same_and_fits_a_database():
    assert mark_of("hyvä") == mark_of("hyvä") != mark_of("hyva")
    assert all(-(2**63) <= mark_of(str(number)) < 2**63 for number in range(500))


def test_half_a_letter_has_a_mark_too():
    assert isinstance(mark_of("\ud800"), int)
