"""The figures tell a stall by the age of what is due, not by whether a process lives."""

from services.notify.domain.schedule import LEASE
from services.notify.use_cases.measure_deliveries import measure_deliveries, seconds_overdue
from tests.notify.builders import NOON, a_claim, a_delivery, after


def test_counts_and_ages(either_database):
    a_delivery(either_database)
    with either_database.reading() as session:
        figures = measure_deliveries(session, after(seconds=90))
    assert figures["deliveries_waiting"] == 1
    assert figures["deliveries_failed"] == 0
    assert figures["oldest_waiting_seconds"] == figures["oldest_due_seconds"] == figures["oldest_outbox_seconds"] == 90


def test_an_empty_house_has_no_age(either_database):
    with either_database.reading() as session:
        assert set(measure_deliveries(session, NOON).values()) == {0.0}


def test_what_is_in_hand_is_not_overdue_until_its_lease_is_over(either_database):
    a_claim(either_database, a_delivery(either_database))
    assert seconds_overdue(either_database, after(seconds=60)) == 0
    assert seconds_overdue(either_database, NOON + LEASE * 2) == LEASE.total_seconds()
