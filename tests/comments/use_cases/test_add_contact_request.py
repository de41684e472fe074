"""A contact request can be added by the receipt, one at a time."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from services.comments.domain.refusals import NotYourRight, TooMany, WrongFields
from services.comments.domain.screening.signals import Traces
from services.comments.models import ContactRequest
from services.comments.use_cases.add_contact_request import add_contact_request
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.take_in_delivery import take_in_delivery
from shared.contact_details.checking import ContactDetails
from shared.contact_details.sealing import unseal
from shared.contract import ContactRequested, DeliveryChanged
from tests.comments.builders import CONTACT, INTAKE, NOTIFY, a_public_comment, events, later, open_thread, submit


def add(database, token, contact=CONTACT, seconds=2):
    add_contact_request(database, token, contact, INTAKE, later(seconds))


def test_it_is_sealed_and_goes_on_its_way(database):
    open_thread(database)
    kept = a_public_comment(database)
    add(database, kept.token)
    (event,) = events(database, ContactRequested)
    assert unseal(event.sealed, bytes(NOTIFY))["email"] == CONTACT.email
    contact = show_receipt(database, kept.token, later(3)).contact
    assert contact is not None
    assert contact.ways == ("email", "phone")


def requests(database):
    with database.reading() as session:
        return session.scalars(select(ContactRequest).order_by(ContactRequest.id)).all()


def test_one_that_waits_is_changed_and_the_earlier_details_are_gone(database):
    open_thread(database)
    kept = submit(database, contact=CONTACT)
    (first,) = requests(database)
    add(database, kept.token, ContactDetails(phone="050 765 4321"))
    (changed,) = requests(database)
    assert (changed.id, changed.version, changed.ways) == (first.id, 2, ["phone"])
    assert changed.sealed != first.sealed
    told = events(database, ContactRequested)[-1]
    assert (told.about, told.row_version) == (first.id, 2)
    assert told.requested_at > events(database, ContactRequested)[0].requested_at
    assert unseal(told.sealed, bytes(NOTIFY))["phone"] == "050 765 4321"


def test_one_that_is_held_is_changed_without_a_word_outside(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, traces=Traces(trap_filled=True), contact=CONTACT)
    add(sqlite, kept.token, ContactDetails(email="uusi@esimerkki.fi"))
    assert ([each.ways for each in requests(sqlite)], events(sqlite, ContactRequested)) == ([["email"]], [])


def test_after_it_has_arrived_there_is_no_second_and_after_it_failed_there_is(database):
    open_thread(database)
    kept = submit(database, contact=CONTACT)
    (request,) = requests(database)
    arrived = DeliveryChanged(about=request.id, row_version=2, status="sent", at=later(1).isoformat())
    take_in_delivery(database, arrived, later(1))
    with pytest.raises(NotYourRight):
        add(database, kept.token)
    failed = DeliveryChanged(about=request.id, row_version=3, status="failed", at=later(1).isoformat())
    take_in_delivery(database, failed, later(1))
    add(database, kept.token)
    assert len(requests(database)) == 2


@pytest.mark.parametrize("contact", [ContactDetails(), ContactDetails(name="Maija"), ContactDetails(email="a@b\nc.fi")])
def test_what_cannot_be_used_is_refused(sqlite, contact):
    open_thread(sqlite)
    kept = submit(sqlite)
    with pytest.raises(WrongFields) as wrong:
        add(sqlite, kept.token, contact)
    assert list(wrong.value.faults) == ["contact.email"]


def test_of_a_comment_that_looks_like_spam_it_waits_for_a_moderator(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, traces=Traces(trap_filled=True))
    add(sqlite, kept.token)
    assert events(sqlite, ContactRequested) == []


def test_who_changes_it_again_and_again_is_asked_to_wait(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, contact=CONTACT)
    limited = replace(INTAKE, sender_limit=1)
    add_contact_request(sqlite, kept.token, CONTACT, limited, later(2), "192.0.2.0/24")
    with pytest.raises(TooMany):
        add_contact_request(sqlite, kept.token, CONTACT, limited, later(3), "192.0.2.0/24")
    assert [each.version for each in requests(sqlite)] == [2]
