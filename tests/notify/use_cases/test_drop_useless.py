"""What a letter carried is gone once it counts no longer, whether it left or not."""

from services.notify.domain.faults import Fault, FaultKind
from services.notify.models import Delivery
from services.notify.use_cases.drop_useless import drop_useless
from services.notify.use_cases.record_fault import record_fault
from tests.notify.builders import NOON, a_claim, a_delivery, a_letters_delivery, after, row_of


def test_a_letter_that_did_not_leave_in_time_is_given_up_and_what_it_held_destroyed(either_database):
    letter = a_letters_delivery(either_database)
    assert drop_useless(either_database, after(minutes=14.9)) == 0
    assert drop_useless(either_database, after(minutes=15)) == 1
    assert drop_useless(either_database, after(minutes=16)) == 0
    row = row_of(either_database, letter)
    assert (row.status, row.sealed, row.destroyed_at, row.last_fault) == ("failed", None, after(minutes=15), "too_late")


def test_why_the_last_try_came_to_nothing_stays_known(database):
    letter = a_letters_delivery(database)
    record_fault(database, a_claim(database, letter), Fault(FaultKind.UNREACHABLE, "421"), NOON, 0.0)
    drop_useless(database, after(minutes=15))
    assert (row_of(database, letter).status, row_of(database, letter).last_fault) == ("failed", "unreachable 421")


def test_one_that_failed_keeps_what_it_held_only_as_long_as_it_could_be_sent_again(database):
    letter = a_letters_delivery(database)
    with database.writing() as session:
        session.get(Delivery, letter).status = "failed"
    drop_useless(database, after(minutes=14))
    assert row_of(database, letter).sealed
    drop_useless(database, after(minutes=15))
    assert row_of(database, letter).sealed is None


def test_one_that_is_just_being_sent_is_left_to_whoever_sends_it(database):
    letter = a_letters_delivery(database)
    a_claim(database, letter)
    assert drop_useless(database, after(minutes=15)) == 0


def test_a_readers_request_never_becomes_useless(either_database):
    request = a_delivery(either_database)
    assert drop_useless(either_database, after(days=365)) == 0
    assert row_of(either_database, request).sealed
