"""A contact request that nobody answered is sent again, and no other."""

from sqlalchemy import select

from services.comments.domain.screening.signals import Traces
from services.comments.models import ContactRequest
from services.comments.use_cases.resend_contact_requests import resend_contact_requests
from services.comments.use_cases.take_in_delivery import take_in_delivery
from shared.contract import ContactRequested, DeliveryChanged
from tests.comments.builders import CONTACT, empty_outbox, events, later, open_thread, submit


def test_after_a_minute_without_an_answer_it_is_sent_again_and_again(database):
    open_thread(database)
    submit(database, contact=CONTACT)
    (first,) = events(database, ContactRequested)
    again = []
    for seconds in (59, 60, 61, 119, 120):
        empty_outbox(database)
        again.append(resend_contact_requests(database, later(seconds)))
    assert again == [0, 1, 0, 0, 1]
    assert events(database, ContactRequested) == [first]


def test_what_still_waits_in_the_outbox_is_not_laid_in_once_more(database):
    open_thread(database)
    submit(database, contact=CONTACT)
    assert resend_contact_requests(database, later(600)) == 0
    assert len(events(database, ContactRequested)) == 1


def test_what_was_answered_or_is_held_is_left_alone(database):
    open_thread(database)
    submit(database, contact=CONTACT)
    with database.reading() as session:
        request = session.scalars(select(ContactRequest.id)).one()
    submit(database, contact=CONTACT, traces=Traces(trap_filled=True), body="Roskaa.")
    take_in_delivery(
        database, DeliveryChanged(about=request, row_version=1, status="waiting", at=later().isoformat()), later()
    )
    assert resend_contact_requests(database, later(600)) == 0
