"""One press sends again what failed; nothing sends what is gone."""

import pytest

from services.notify.domain.faults import Fault, FaultKind
from services.notify.domain.standing import CannotRetry
from services.notify.use_cases.delivery_moves import NoSuchDelivery
from services.notify.use_cases.destroy_sealed import destroy_sealed
from services.notify.use_cases.due_deliveries import due_deliveries
from services.notify.use_cases.record_fault import record_fault
from services.notify.use_cases.record_sent import record_sent
from services.notify.use_cases.retry_delivery import retry_delivery
from tests.notify.builders import NOON, a_claim, a_delivery, after, row_of, told


def test_what_failed_is_due_again_at_once(either_database):
    delivery = a_delivery(either_database)
    for minutes in (0, 5, 10):
        claim = a_claim(either_database, delivery, after(minutes=minutes))
        record_fault(either_database, claim, Fault(FaultKind.REFUSED, "550"), after(minutes=minutes), 0.0)
    assert row_of(either_database, delivery).status == "failed"
    retry_delivery(either_database, delivery, after(days=1))
    assert due_deliveries(either_database, after(days=1), 10) == [delivery]
    assert told(either_database)[-1].status == "waiting"


def test_what_was_sent_cannot_be_sent_again_even_when_it_is_destroyed(either_database):
    delivery = a_delivery(either_database)
    a_claim(either_database, delivery)
    record_sent(either_database, delivery, NOON)
    with pytest.raises(CannotRetry):
        retry_delivery(either_database, delivery, after(hours=1))
    destroy_sealed(either_database, after(days=4), after(days=3) - NOON)
    with pytest.raises(CannotRetry):
        retry_delivery(either_database, delivery, after(days=5))


def test_what_is_not_there_is_said_not_to_be(either_database):
    with pytest.raises(NoSuchDelivery):
        retry_delivery(either_database, "nothing", NOON)
