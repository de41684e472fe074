"""A lost stream is told everything anew."""

from services.notify.use_cases.record_sent import record_sent
from services.notify.use_cases.replay import replay
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from tests.notify.builders import NOON, REQUEST, a_claim, a_delivery, a_request, after, told


def test_every_delivery_is_told_as_it_stands(either_database):
    sent = a_delivery(either_database)
    a_claim(either_database, sent)
    record_sent(either_database, sent, after(seconds=3))
    take_in_contact_request(either_database, a_request(about=f"{REQUEST[:-1]}1"), after(seconds=1))
    assert replay(either_database, after(days=2)) == 2
    first, second = told(either_database)[-2:]
    assert (first.status, first.at, first.row_version) == ("sent", "2026-11-23T10:00:03Z", 3)
    assert (second.status, second.at, second.row_version) == ("waiting", "2026-11-23T10:00:01Z", 1)


def test_an_empty_house_has_nothing_to_tell(either_database):
    assert replay(either_database, NOON) == 0
