"""What a reader left is gone after the grace time, also from the file; what did not leave is kept."""

from datetime import timedelta

from services.notify.use_cases.destroy_sealed import destroy_sealed
from services.notify.use_cases.record_sent import record_sent
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from tests.notify.builders import NOON, a_claim, a_delivery, a_request, after, row_of, sealed

GRACE = timedelta(hours=72)


def a_sent_delivery(database, **changed):
    delivery = a_delivery(database, **changed)
    a_claim(database, delivery)
    record_sent(database, delivery, NOON)
    return delivery


def test_the_block_is_destroyed_after_the_grace_time_and_not_before(either_database):
    delivery = a_sent_delivery(either_database)
    assert destroy_sealed(either_database, after(hours=71.9), GRACE) == 0
    assert destroy_sealed(either_database, after(hours=72), GRACE) == 1
    assert destroy_sealed(either_database, after(hours=73), GRACE) == 0
    row = row_of(either_database, delivery)
    assert (row.sealed, row.destroyed_at, row.status) == (None, after(hours=72), "sent")


def test_what_has_not_left_is_kept(either_database):
    delivery = take_in_contact_request(either_database, a_request(), NOON)
    assert destroy_sealed(either_database, after(days=365), GRACE) == 0
    assert row_of(either_database, delivery).sealed


def test_no_byte_of_the_block_stays_in_the_file(database, tmp_path):
    block = sealed(message="x" * 20_000)
    a_sent_delivery(database, sealed=block)
    destroy_sealed(database, after(days=4), GRACE)
    # Closing the last connection folds the log into the file.
    database.close()
    left = b"".join(path.read_bytes() for path in tmp_path.glob("notify.db*"))
    for start in range(0, len(block) - 40, 1_000):
        assert block[start : start + 40].encode() not in left
