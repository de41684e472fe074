"""What was decided before leans the guess; with too little of it there is none."""

from services.comments.domain.screening.learning import (
    FEWEST_DECISIONS,
    MOST_WORDS,
    NO_IDEA,
    Seen,
    leaning,
    marks_to_learn,
)

ENOUGH = Seen(100, 100)


def test_too_few_decisions_of_either_kind_give_no_guess():
    assert leaning([Seen(0, 50)], Seen(FEWEST_DECISIONS - 1, 100)) == NO_IDEA
    assert leaning([Seen(0, 50)], Seen(100, FEWEST_DECISIONS - 1)) == NO_IDEA


def test_words_of_refused_comments_lean_towards_trouble_and_others_away():
    assert leaning([Seen(1, 40)], ENOUGH) > 900
    assert leaning([Seen(40, 1)], ENOUGH) < 100
    assert leaning([Seen(40, 40)], ENOUGH) == NO_IDEA
    assert leaning([], ENOUGH) == NO_IDEA


def test_many_everyday_words_do_not_drown_the_telling_ones():
    assert leaning([*[Seen(50, 50)] * 300, Seen(0, 60), Seen(0, 60)], ENOUGH) > 950


def test_a_guess_stays_within_its_scale():
    assert 0 <= leaning([Seen(100, 0)] * 50, ENOUGH) <= leaning([Seen(0, 100)] * 50, ENOUGH) <= 1000


def test_a_word_is_learned_once_and_a_long_text_in_part():
    assert len(marks_to_learn(["sama", "sama", "toinen"])) == 2
    assert len(marks_to_learn([str(number) for number in range(9_000)])) == MOST_WORDS
