"""The receipt tells what became of the mail, as the newest news say."""

import pytest
from sqlalchemy import select

from services.comments.models import ContactRequest
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.take_in_delivery import take_in_delivery
from shared.contract import DeliveryChanged
from tests.comments.builders import CONTACT, NOW, example_of, later, open_thread, submit


def tell(database, request, version, status, seconds=5):
    event = DeliveryChanged(about=request, row_version=version, status=status, at="2026-11-23T12:00:04.000Z")
    take_in_delivery(database, event, later(seconds))


@pytest.mark.parametrize(
    ("told", "state", "sent"),
    [
        ("waiting", "waiting", None),
        ("sending", "waiting", None),
        ("sent", "sent", later(4)),
        ("failed", "failed", None),
    ],
)
def test_each_state_of_a_delivery_is_told(sqlite, told, state, sent):
    open_thread(sqlite)
    kept = submit(sqlite, contact=CONTACT)
    with sqlite.reading() as session:
        request = session.scalars(select(ContactRequest.id)).one()
    tell(sqlite, request, 1, told)
    contact = show_receipt(sqlite, kept.token, later(6)).contact
    assert contact is not None
    assert (contact.state, contact.sent_at) == (state, sent)


def test_what_comes_late_takes_nothing_back(database):
    open_thread(database)
    kept = submit(database, contact=CONTACT)
    with database.reading() as session:
        request = session.scalars(select(ContactRequest.id)).one()
    tell(database, request, 3, "sent")
    tell(database, request, 2, "sending")
    tell(database, request, 3, "failed")
    contact = show_receipt(database, kept.token, later(6)).contact
    assert contact is not None
    assert contact.state == "sent"


def test_a_request_that_articles_made_is_passed_over(sqlite):
    take_in_delivery(sqlite, example_of(DeliveryChanged), NOW)
