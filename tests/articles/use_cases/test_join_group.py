"""A wish to join is sealed, stored and laid out for notify in one transaction."""

import base64
from dataclasses import replace
from threading import Thread

import pytest
from nacl.public import PrivateKey
from sqlalchemy import func, select

from services.articles.domain.faults import NotThere, WrongFields
from services.articles.models import ContactRequest
from services.articles.use_cases.join_group import Joining, join_group
from shared.contact_details.checking import ContactDetails
from shared.contact_details.sealing import unseal
from shared.contract import ContactRequested
from tests.articles.arrange import MARI, NOW, SITE, a_group, requests_told

PRIVATE = PrivateKey.generate()
PUBLIC = bytes(PRIVATE.public_key)
ANNA = ContactDetails("anna@example.org", "", "Anna", "Haluan mukaan")


def joined(database, key="k1", details=ANNA, group="verkosto"):
    join_group(database, Joining(group, details, "sv", key), PUBLIC, NOW, SITE)


def count(database):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(ContactRequest))


def test_only_notify_can_read_what_the_reader_wrote(both):
    a_group(both)
    joined(both)
    [event] = requests_told(both)
    assert isinstance(event, ContactRequested)
    assert (event.title, event.url, event.contact_person) == ("Verkosto", f"{SITE}/groups/verkosto", MARI)
    assert unseal(event.sealed, bytes(PRIVATE)) == {
        "email": "anna@example.org", "phone": "", "name": "Anna", "message": "Haluan mukaan", "comment": "", "language": "sv",
    }  # fmt: skip
    assert "anna" not in event.sealed + base64.b64decode(event.sealed).decode("latin-1")


def test_pressing_twice_is_one_request(both):
    a_group(both)
    threads = [Thread(target=joined, args=(both,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    joined(both, "k2")
    assert (count(both), len(requests_told(both))) == (2, 2)


def test_what_was_put_right_after_going_back_is_a_request_too(database):
    a_group(database)
    joined(database)
    joined(database, details=replace(ANNA, email="anna.oikea@example.org"))
    said = [unseal(event.sealed, bytes(PRIVATE))["email"] for event in requests_told(database)]
    assert said == ["anna@example.org", "anna.oikea@example.org"]


@pytest.mark.parametrize("details", [
    ContactDetails(), ContactDetails("anna@"), ContactDetails("a@b.fi\nBcc: x@y.fi"), ContactDetails("", "soita"),
    ContactDetails("a@example.org", name="A\r\nB"),
])  # fmt: skip
def test_details_that_cannot_be_used_are_refused(database, details):
    a_group(database)
    with pytest.raises(WrongFields):
        joined(database, details=details)
    assert count(database) == 0


def test_a_group_without_a_form_cannot_be_joined_here(database):
    a_group(database, join="link", url="https://example.org")
    with pytest.raises(NotThere):
        joined(database)
    with pytest.raises(NotThere):
        joined(database, group="nothing")
