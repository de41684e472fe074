"""A candidate takes in the groups of digits that follow one another, and the plus or bracket before them."""

import re

import pytest

from shared.contact_details.finders.phone_candidates import Candidate, candidate_at


def at_first(text: str, *, announced: bool = False) -> Candidate | None:
    places = [match.span() for match in re.finditer(r"\d+", text)]
    return candidate_at(text, places, 0, 0, frozenset({places[0][0]}) if announced else frozenset())


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("040 123-4567", ["040", "123", "4567"]), ("040, 123 4567", ["040", "123", "4567"]), ("09, 123", ["09"]),
        ("0 - 4 / 0", ["0", "4", "0"]), ("040 ja 050", ["040"]), ("040\n123", ["040"]),
    ],
)  # fmt: skip
def test_groups_are_joined_by_what_people_put_between_them(text, groups):
    candidate = at_first(text)
    assert candidate is not None
    assert candidate.groups == groups


@pytest.mark.parametrize(
    ("text", "start", "plus"),
    [
        ("x +358 40", 2, True),
        ("x (+358) 40", 2, True),
        ("x (+358 40)", 3, True),
        ("x (09) 123", 2, False),
        ("x (09 123)", 3, False),
    ],
)
def test_a_bracket_belongs_to_it_when_it_closes_within(text, start, plus):
    candidate = at_first(text)
    assert candidate is not None
    assert (candidate.start, candidate.plus) == (start, plus)


def test_other_digits_begin_a_number_only_when_it_was_announced():
    assert at_first("123 4567") is None
    assert at_first("123 4567", announced=True) is not None


def test_ten_digits_may_be_a_mobile():
    mobile, landline = at_first("040 123 4567"), at_first("09 123 45678")
    assert mobile is not None
    assert landline is not None
    assert (mobile.is_mobile, landline.is_mobile) == (True, False)


def test_cut_short_it_ends_earlier():
    candidate = at_first("040 123 4567")
    assert candidate is not None
    assert (candidate.first(2).digits, candidate.first(2).end, candidate.first(2).written) == ("040123", 7, "040 123")
