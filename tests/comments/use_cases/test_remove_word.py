"""A word that was taken off the list finds nothing."""

from services.comments.use_cases.add_word import add_word
from services.comments.use_cases.list_words import list_words
from services.comments.use_cases.remove_word import remove_word
from tests.comments.builders import ANNA, NOW, open_thread, row, submit


def test_a_removed_word_finds_nothing_and_removing_it_twice_is_no_fault(database):
    open_thread(database)
    add_word(database, "idiootti", "fi", ANNA, NOW)
    (word,) = list_words(database)
    for _ in range(2):
        remove_word(database, word.id)
    assert list_words(database) == ()
    assert row(database, submit(database, body="Idiootti!").comment).signals == []
