"""One sender at a time; a dead one is succeeded."""

from concurrent.futures import ThreadPoolExecutor

from services.notify.domain.routing import Why
from services.notify.domain.schedule import LEASE
from services.notify.use_cases.claim_delivery import claim_delivery
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from tests.notify.builders import MARI, NOON, a_claim, a_delivery, a_request, after, row_of, told


def test_a_claim_holds_what_is_needed_to_send(either_database):
    delivery = a_delivery(either_database)
    claim = a_claim(either_database, delivery)
    assert (claim.delivery, claim.why, claim.recipient_languages) == (delivery, Why.CONTACT_PERSON, ("fi", "sv"))
    assert claim.sealed_address
    assert row_of(either_database, delivery).recipient == MARI
    assert told(either_database)[-1].status == "sending"


def test_of_many_at_once_one_gets_it(either_database):
    delivery = a_delivery(either_database)
    with ThreadPoolExecutor(8) as pool:
        claims = list(
            pool.map(lambda _: claim_delivery(either_database, delivery, NOON, has_fallback=False), range(16))
        )
    assert len([claim for claim in claims if claim]) == 1
    assert row_of(either_database, delivery).attempts == 1


def test_a_lease_that_ran_out_is_taken_over(either_database):
    delivery = a_delivery(either_database)
    a_claim(either_database, delivery)
    assert claim_delivery(either_database, delivery, after(seconds=5), has_fallback=False) is None
    assert a_claim(either_database, delivery, NOON + LEASE).row_version == 3


def test_nobody_reachable_is_told_and_not_counted(either_database):
    delivery = take_in_contact_request(either_database, a_request(), NOON)
    assert claim_delivery(either_database, delivery, NOON, has_fallback=False) is None
    assert (told(either_database)[-1].status, told(either_database)[-1].reason) == ("waiting", "nobody_reachable")
    assert row_of(either_database, delivery).attempts == 0


def test_the_fallback_address_needs_no_person(either_database):
    delivery = take_in_contact_request(either_database, a_request(), NOON)
    claim = claim_delivery(either_database, delivery, NOON, has_fallback=True)
    assert claim is not None
    assert (claim.why, claim.sealed_address) == (Why.FALLBACK, None)


def test_what_does_not_exist_is_not_claimed(either_database):
    assert claim_delivery(either_database, "01kavw3tqefghjkmnpqrstvwxz", NOON, has_fallback=True) is None
