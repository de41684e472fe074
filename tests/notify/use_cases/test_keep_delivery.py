"""A delivery is one row, whoever tells of it and however often."""

from concurrent.futures import ThreadPoolExecutor

from services.notify.domain.occasions import Occasion
from services.notify.models import Delivery
from services.notify.use_cases.keep_delivery import keep_delivery
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from tests.notify.builders import NOON, REQUEST, a_request, told


def test_what_is_told_by_many_couriers_at_once_is_one_delivery(either_database):
    with ThreadPoolExecutor(4) as pool:
        ids = set(pool.map(lambda _: take_in_contact_request(either_database, a_request(), NOON), range(8)))
    assert len(ids) == 1
    assert len(told(either_database)) == 8


def test_of_what_is_known_no_second_row_is_made(either_database):
    def never() -> Delivery:
        raise AssertionError

    first = take_in_contact_request(either_database, a_request(), NOON)
    assert keep_delivery(either_database, REQUEST, Occasion.CONTACT_REQUEST, never, NOON) == first
