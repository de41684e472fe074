"""The list is in order of language and alphabet."""

from services.comments.use_cases.add_word import add_word
from services.comments.use_cases.list_words import list_words
from tests.comments.builders import ANNA, NOW


def test_words_stand_by_language_and_alphabet(database):
    assert list_words(database) == ()
    for written, language in (("tok", "sv"), ("laina", "fi"), ("casino", "fi")):
        add_word(database, written, language, ANNA, NOW)
    assert [word.written for word in list_words(database)] == ["casino", "laina", "tok"]
