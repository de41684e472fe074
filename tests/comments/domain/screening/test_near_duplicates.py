"""Texts that differ in a few words share half of their marks; texts that have nothing in common share none."""

import pytest

from services.comments.domain.screening.near_duplicates import FEWEST_WORDS, MARKS, enough, marks_of
from services.comments.domain.screening.tokens import words_of

SPAM = words_of(
    "Ansaitse rahaa kotoa käsin jopa viisi sataa euroa päivässä ilman kokemusta! Katso vain tämä ilmainen video ja "
    "aloita heti tänään, sillä paikat täyttyvät nopeasti ja tarjous loppuu pian."
)


def near(one, other):
    marks = marks_of(one)
    return len(set(marks) & set(marks_of(other))) >= enough(marks)


@pytest.mark.parametrize("at", range(0, len(SPAM), 3))
def test_one_changed_word_makes_no_other_text(at):
    assert near([*SPAM[:at], "muutettu", *SPAM[at + 1 :]], SPAM)


def test_words_put_before_and_behind_make_no_other_text():
    assert near(["hei", "kaikki", *SPAM, "terveisin", "matti"], SPAM)


def test_texts_on_the_same_thing_are_not_near():
    other = (
        "En usko että kukaan ansaitsee rahaa kotoa käsin noin paljon, se video on huijausta ja tarjous aina voimassa"
    )
    assert not near(other.split(), SPAM)


def test_what_many_say_has_no_marks():
    assert marks_of(["sana"] * (FEWEST_WORDS - 1)) == ()


def test_a_long_text_has_no_more_marks_than_a_short_one():
    assert len(marks_of([str(number) for number in range(5_000)])) == MARKS


def test_one_shared_row_of_words_is_never_enough():
    assert enough([1]) == 2
    assert enough(list(range(MARKS))) == MARKS // 2
