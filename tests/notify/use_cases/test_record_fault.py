"""A try that failed leads back to waiting, unless somebody else is at it by now."""

from services.notify.domain.faults import Fault, FaultKind
from services.notify.domain.schedule import LEASE
from services.notify.use_cases.record_fault import record_fault
from services.notify.use_cases.record_sent import record_sent
from tests.notify.builders import NOON, a_claim, a_delivery, after, row_of, told

AWAY = Fault(FaultKind.UNREACHABLE, "TimeoutError")


def test_it_waits_and_the_reason_is_told(either_database):
    claim = a_claim(either_database, a_delivery(either_database))
    record_fault(either_database, claim, AWAY, NOON, 0.0)
    event = told(either_database)[-1]
    assert (event.status, event.reason, event.attempts) == ("waiting", "unreachable", 1)
    assert row_of(either_database, claim.delivery).next_at == after(minutes=1)


def test_a_late_word_does_not_disturb_the_next_sender(either_database):
    delivery = a_delivery(either_database)
    first = a_claim(either_database, delivery)
    a_claim(either_database, delivery, NOON + LEASE)
    record_fault(either_database, first, AWAY, NOON + LEASE, 0.0)
    assert row_of(either_database, delivery).status == "sending"


def test_what_is_sent_stays_sent(either_database):
    claim = a_claim(either_database, a_delivery(either_database))
    record_sent(either_database, claim.delivery, NOON)
    record_fault(either_database, claim, AWAY, after(seconds=1), 0.0)
    assert row_of(either_database, claim.delivery).status == "sent"
