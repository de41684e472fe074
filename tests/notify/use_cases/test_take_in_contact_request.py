"""A request becomes one delivery, however often and by however many it is told; changed details take the place of the first."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from sqlalchemy import func, select

from services.notify.models import Delivery
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from shared.contract import ContactRequested
from tests.contract.examples import assert_like_its_example, example
from tests.notify.builders import NOON, REQUEST, a_claim, a_delivery, a_request, after, row_of, told


def count(database):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Delivery))


def test_a_request_waits_as_a_delivery_and_that_is_told(either_database):
    delivery = take_in_contact_request(either_database, a_request(), NOON)
    row = row_of(either_database, delivery)
    assert (row.status, row.about, row.requested_at, row.next_at) == ("waiting", REQUEST, NOON, NOON)
    (event,) = told(either_database)
    assert (event.about, event.status, event.row_version) == (REQUEST, "waiting", 1)
    assert_like_its_example(event)


def test_the_example_of_the_contract_is_taken_in(database):
    event = example(ContactRequested.kind)
    assert isinstance(event, ContactRequested)
    assert row_of(database, take_in_contact_request(database, event, NOON)).sealed == event.sealed


def test_who_asks_again_is_told_where_it_stands(either_database):
    delivery = a_delivery(either_database)
    a_claim(either_database, delivery)
    assert take_in_contact_request(either_database, a_request(), after(minutes=1)) == delivery
    assert [(event.status, event.row_version) for event in told(either_database)][-2:] == [
        ("sending", 2),
        ("sending", 2),
    ]
    assert count(either_database) == 1


def test_ten_couriers_at_once_make_one_delivery(either_database):
    with ThreadPoolExecutor(10) as pool:
        made = list(pool.map(lambda _: take_in_contact_request(either_database, a_request(), NOON), range(20)))
    assert len(set(made)) == 1
    assert count(either_database) == 1


def test_changed_details_take_the_place_of_the_first_even_while_those_are_sent(either_database):
    delivery = a_delivery(either_database)
    a_claim(either_database, delivery)
    first = a_request()
    changed = replace(first, sealed="bmV3", requested_at=after(minutes=2).isoformat(), row_version=2)
    for event in (changed, first, changed):
        take_in_contact_request(either_database, event, after(minutes=3))
    row = row_of(either_database, delivery)
    assert (row.sealed, row.status, row.attempts, row.requested_at) == ("bmV3", "waiting", 0, after(minutes=2))
    assert count(either_database) == 1
