"""One sender at a time; a dead one is succeeded."""

from concurrent.futures import ThreadPoolExecutor

from services.notify.domain.faults import Fault, FaultKind
from services.notify.domain.routing import Why
from services.notify.domain.schedule import LEASE
from services.notify.use_cases.claim_delivery import Absent, Recipient, claim_delivery
from services.notify.use_cases.record_fault import record_fault
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from services.notify.use_cases.take_in_person import take_in_person
from tests.notify.builders import (
    MARI,
    NOON,
    PRIVATE_KEY,
    TODAY,
    a_claim,
    a_delivery,
    a_letters_delivery,
    a_person,
    a_request,
    after,
    row_of,
    told,
)


def test_a_claim_holds_what_is_needed_to_send(either_database):
    delivery = a_delivery(either_database)
    claim = a_claim(either_database, delivery)
    assert claim.recipient
    assert (claim.delivery, claim.recipient.why, claim.recipient.languages) == (
        delivery,
        Why.CONTACT_PERSON,
        ("fi", "sv"),
    )
    assert claim.recipient.sealed_address
    assert row_of(either_database, delivery).recipient == MARI
    assert told(either_database)[-1].status == "sending"


def test_of_many_at_once_one_gets_it(either_database):
    delivery = a_delivery(either_database)
    with ThreadPoolExecutor(8) as pool:
        claims = list(
            pool.map(lambda _: claim_delivery(either_database, delivery, NOON, TODAY, has_fallback=False), range(16))
        )
    assert len([claim for claim in claims if claim]) == 1
    assert row_of(either_database, delivery).attempts == 1


def test_a_lease_that_ran_out_is_taken_over(either_database):
    delivery = a_delivery(either_database)
    a_claim(either_database, delivery)
    assert claim_delivery(either_database, delivery, after(seconds=5), TODAY, has_fallback=False) is None
    assert a_claim(either_database, delivery, NOON + LEASE).row_version == 3


def test_nobody_reachable_is_told_and_not_counted(either_database):
    delivery = take_in_contact_request(either_database, a_request(), NOON)
    assert claim_delivery(either_database, delivery, NOON, TODAY, has_fallback=False) is None
    assert (told(either_database)[-1].status, told(either_database)[-1].reason) == ("waiting", "nobody_reachable")
    assert row_of(either_database, delivery).attempts == 0


def test_the_fallback_address_needs_no_person(either_database):
    delivery = take_in_contact_request(either_database, a_request(), NOON)
    claim = claim_delivery(either_database, delivery, NOON, TODAY, has_fallback=True)
    assert claim
    assert claim.recipient
    assert (claim.recipient.why, claim.recipient.sealed_address) == (Why.FALLBACK, None)


def test_what_does_not_exist_is_not_claimed(either_database):
    assert claim_delivery(either_database, "01kavw3tqefghjkmnpqrstvwxz", NOON, TODAY, has_fallback=True) is None


def test_who_goes_on_leave_between_two_tries_is_stood_in_for_at_the_second(either_database):
    delivery = a_delivery(either_database)
    claim = a_claim(either_database, delivery)
    record_fault(either_database, claim, Fault(FaultKind.UNREACHABLE), NOON, 0.0)
    away = a_person(row_version=2, away_from=TODAY.isoformat(), away_until=None, stand_in="anna")
    for event in (away, a_person("anna@saatio.example", about="anna")):
        take_in_person(either_database, event, PRIVATE_KEY, NOON)
    again = a_claim(either_database, delivery, after(minutes=2))
    assert again.recipient
    assert again.recipient == Recipient(
        Why.STAND_IN, again.recipient.sealed_address, ("fi", "sv"), Absent("Mari Bergman", None)
    )
    assert row_of(either_database, delivery).recipient == "anna"


def test_a_letter_to_a_colleague_is_claimed_without_looking_for_anybody(either_database):
    claim = a_claim(either_database, a_letters_delivery(either_database))
    assert (claim.recipient, claim.useless_after) == (None, after(minutes=15))


def test_a_letter_that_comes_too_late_is_not_claimed_and_what_it_held_is_destroyed(either_database):
    letter = a_letters_delivery(either_database)
    assert claim_delivery(either_database, letter, after(minutes=15), TODAY, has_fallback=True) is None
    assert (row_of(either_database, letter).status, row_of(either_database, letter).sealed) == ("failed", None)
