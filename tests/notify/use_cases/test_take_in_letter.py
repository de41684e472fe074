"""A letter of the house is one delivery, knows nobody's address in clear, and is told to nobody."""

import pytest

from services.notify.use_cases.record_sent import record_sent
from services.notify.use_cases.replay import replay
from services.notify.use_cases.take_in_letter import OCCASIONS, take_in_letter
from shared.contract import LetterToColleague, LetterToReader
from tests.contract.examples import example
from tests.notify.builders import LETTER, LINK, NOON, a_claim, a_letter, after, row_of, told


@pytest.mark.parametrize("kind", OCCASIONS)
def test_a_letter_is_one_delivery_however_often_it_is_told(either_database, kind):
    first = take_in_letter(either_database, a_letter(kind), NOON)
    assert take_in_letter(either_database, a_letter(kind), NOON) == first
    row = row_of(either_database, first)
    assert (row.kind, row.about, row.useless_after) == (OCCASIONS[kind], LETTER, after(minutes=15))


@pytest.mark.parametrize("kind", OCCASIONS)
def test_the_examples_of_the_contract_are_taken_in(database, kind):
    letter = example(kind.kind)
    assert isinstance(letter, LetterToColleague | LetterToReader)
    assert take_in_letter(database, letter, NOON)


def test_nothing_of_its_reader_stands_in_the_row(database):
    row = row_of(database, take_in_letter(database, a_letter(), NOON))
    written = " ".join(str(getattr(row, column.key)) for column in row.__table__.columns)
    assert not any(word in written for word in ("mari", "Mari", LINK))
    assert (row.recipient, row.contact_person, row.title, row.url) == (None, None, "", "")


def test_what_is_told_again_after_it_was_sent_is_not_sent_again(either_database):
    letter = take_in_letter(either_database, a_letter(), NOON)
    a_claim(either_database, letter)
    record_sent(either_database, letter, NOON)
    take_in_letter(either_database, a_letter(), after(seconds=5))
    row = row_of(either_database, letter)
    assert (row.status, row.sealed) == ("sent", None)


def test_nobody_outside_is_told_what_becomes_of_a_letter_to_a_colleague(either_database):
    letter = take_in_letter(either_database, a_letter(), NOON)
    a_claim(either_database, letter)
    record_sent(either_database, letter, NOON)
    assert replay(either_database, NOON) == 0
    assert told(either_database) == []
