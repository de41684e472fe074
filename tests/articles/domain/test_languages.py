"""A page shows the language that was asked for, or says that it shows another."""

from services.articles.domain.languages import Said, in_order, said, written


def test_the_wanted_language_is_shown():
    assert said({"fi": "suomi", "sv": "svenska"}, "sv") == Said("svenska", "sv")


def test_another_language_is_shown_as_what_it_is():
    assert said({"en": "English"}, "sv") == Said("English", "en")
    assert not said({}, "sv")


def test_empty_and_unknown_languages_are_left_out():
    assert written({"fi": " sana ", "sv": "  ", "de": "Wort"}) == {"fi": "sana"}
    assert in_order(["en", "xx", "fi"]) == ["fi", "en"]
