"""What a mail server took is sent, whoever says so and however often."""

from services.notify.use_cases.record_sent import record_sent
from tests.notify.builders import a_claim, a_delivery, after, row_of, told


def test_sent_is_told_with_its_time(either_database):
    delivery = a_delivery(either_database)
    a_claim(either_database, delivery)
    record_sent(either_database, delivery, after(seconds=2))
    event = told(either_database)[-1]
    assert (event.status, event.at, event.row_version) == ("sent", "2026-11-23T10:00:02Z", 3)


def test_recording_it_twice_keeps_the_first_time(either_database):
    delivery = a_delivery(either_database)
    a_claim(either_database, delivery)
    record_sent(either_database, delivery, after(seconds=2))
    record_sent(either_database, delivery, after(hours=2))
    assert row_of(either_database, delivery).sent_at == after(seconds=2)
    assert len(told(either_database)) == 3
