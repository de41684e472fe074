"""A word comes on the list once, with the stem of its language; what would find everything is refused."""

import pytest

from services.comments.domain.refusals import WrongFields
from services.comments.domain.screening.listed_words import LONGEST, MOST_WORDS
from services.comments.models import ListedWordRow
from services.comments.use_cases.add_word import add_word
from services.comments.use_cases.list_words import list_words
from tests.comments.builders import ANNA, NOW


def shown(database):
    return [(word.written, word.language, word.stem, word.added_by) for word in list_words(database)]


def test_a_word_is_listed_with_its_stem_and_who_added_it(database):
    add_word(database, "  Idiootti ", "fi", ANNA, NOW)
    assert shown(database) == [("idiootti", "fi", "idioot…", "Anna Aalto")]


def test_a_star_keeps_the_beginning_as_it_was_written(sqlite):
    add_word(sqlite, "huijaus*", "fi", ANNA, NOW)
    assert shown(sqlite) == [("huijaus*", "fi", "huijaus…", "Anna Aalto")]


def test_the_same_word_is_listed_once_in_each_language(database):
    for language in ("fi", "fi", "sv"):
        add_word(database, "spam", language, ANNA, NOW)
    assert [each[:2] for each in shown(database)] == [("spam", "fi"), ("spam", "sv")]


@pytest.mark.parametrize(
    ("written", "language", "field", "key"),
    [
        ("", "fi", "written", "word.empty"),
        ("***", "fi", "written", "word.empty"),
        ("ab*", "fi", "written", "word.short_beginning"),
        ("a" * (LONGEST + 1), "fi", "written", "word.too_long"),
        ("sana", "de", "language", "language"),
    ],
)
def test_what_cannot_be_listed_is_said_at_its_field(sqlite, written, language, field, key):
    with pytest.raises(WrongFields) as wrong:
        add_word(sqlite, written, language, ANNA, NOW)
    assert {name: fault.key for name, fault in wrong.value.faults.items()} == {field: key}
    assert shown(sqlite) == []


def test_a_full_list_takes_no_more(sqlite):
    with sqlite.writing() as session:
        session.add_all(
            ListedWordRow(
                id=f"w{number}", written=f"sana{number}", language="fi", stems=["sana"], beginning=False, added_by="anna",
                added_by_name="Anna", added_at=NOW,
            )
            for number in range(MOST_WORDS)
        )  # fmt: skip
    with pytest.raises(WrongFields):
        add_word(sqlite, "uusi", "fi", ANNA, NOW)
