"""Work is easy to check, and cannot be handed in without having been done."""

import pytest

from services.comments.domain.screening.work import is_done


def solution(challenge):
    return next(str(number) for number in range(5_000) if is_done(challenge, str(number)))


def test_about_one_number_in_sixty_four_solves_a_challenge():
    solved = sum(is_done("stamp", str(number)) for number in range(640))
    assert 1 <= solved <= 30


def test_a_solution_is_of_one_challenge_alone():
    found = solution("one")
    assert is_done("one", found)
    others = sum(is_done(f"other {number}", found) for number in range(200))
    assert others < 20


@pytest.mark.parametrize("counter", ["", "x", "-1", "1.0", "٣", "1" * 8, " 1", "1\n"])
def test_what_is_no_counter_is_no_work(counter):
    assert not is_done("stamp", counter)
