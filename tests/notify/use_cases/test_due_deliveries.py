"""What is due, oldest first, as the rule says it."""

from datetime import timedelta

from services.notify.domain.schedule import LEASE
from services.notify.domain.standing import is_due
from services.notify.use_cases.delivery_moves import standing_of
from services.notify.use_cases.due_deliveries import due_deliveries, oldest_due
from services.notify.use_cases.record_sent import record_sent
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from tests.notify.builders import NOON, REQUEST, a_claim, a_delivery, a_letters_delivery, a_request, after, row_of


def request_at(database, number, requested_at):
    event = a_request(about=f"{REQUEST[:-1]}{number}", requested_at=requested_at.isoformat())
    return take_in_contact_request(database, event, NOON)


def test_the_oldest_request_comes_first_and_no_more_than_asked_for(either_database):
    late, early, middle = (request_at(either_database, n, after(minutes=m)) for n, m in ((1, 3), (2, 1), (3, 2)))
    assert due_deliveries(either_database, NOON, 10) == [early, middle, late]
    assert due_deliveries(either_database, NOON, 2) == [early, middle]


def test_what_becomes_useless_comes_before_what_keeps(either_database):
    request = request_at(either_database, 1, after(minutes=-30))
    letter = a_letters_delivery(either_database)
    assert due_deliveries(either_database, NOON, 10) == [letter, request]


def test_the_database_and_the_rule_agree(either_database):
    waiting = a_delivery(either_database)
    claimed, done = (request_at(either_database, number, NOON) for number in (1, 2))
    a_claim(either_database, claimed)
    a_claim(either_database, done)
    record_sent(either_database, done, NOON)
    for now in (NOON - timedelta(seconds=1), NOON, NOON + LEASE - timedelta(seconds=1), NOON + LEASE):
        every = (waiting, claimed, done)
        by_rule = {each for each in every if is_due(standing_of(row_of(either_database, each)), now)}
        assert set(due_deliveries(either_database, now, 10)) == by_rule


def test_the_age_of_the_oldest_due_one_counts_from_when_it_was_due(either_database):
    a_claim(either_database, a_delivery(either_database))
    with either_database.reading() as session:
        assert oldest_due(session, NOON) is None
        assert oldest_due(session, NOON + LEASE * 2) == NOON + LEASE
