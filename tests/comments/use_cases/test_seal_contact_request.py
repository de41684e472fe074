"""A contact request travels sealed, in the shape of the contract."""

from datetime import UTC, datetime

from services.comments.use_cases.seal_contact_request import checked_contact, iso, sealed_block
from shared.contact_details.checking import ContactDetails
from shared.contact_details.sealing import unseal
from shared.contract import ContactRequested
from tests.comments.builders import CONTACT, NOTIFY, NOW, events, open_thread, submit
from tests.contract.examples import assert_like_its_example


def test_its_event_is_that_of_the_contract(sqlite):
    open_thread(sqlite)
    submit(sqlite, contact=CONTACT)
    assert_like_its_example(events(sqlite, ContactRequested)[-1])


def test_nothing_given_is_no_request():
    assert checked_contact(None) == checked_contact(ContactDetails()) == (None, {})


def test_the_block_opens_with_notifys_key_alone():
    block = sealed_block(CONTACT, "Kommentti", "sv", bytes(NOTIFY.public_key))
    assert "Kommentti" not in block
    assert unseal(block, bytes(NOTIFY))["language"] == "sv"


def test_times_travel_in_utc():
    assert iso(NOW) == "2026-11-23T12:00:00.000Z"
    assert datetime.fromisoformat(iso(NOW)) == NOW.astimezone(UTC)
