"""What notify holds is counted, and an address of somebody who left is found."""

from __future__ import annotations

import pytest

from services.notify.models import Person
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from services.notify.use_cases.take_in_letter import take_in_letter
from shared.contract import ContactRequested, SignInLinkRequested
from tests.vastine.quiet import quiet_house
from vastine.by_hand.house import QuietHouse
from vastine.held.holding import Holding
from vastine.held.notify import held


@pytest.fixture
def house(tmp_path):
    house = QuietHouse.of(quiet_house(tmp_path))
    yield house
    house.close()


def seen(house: QuietHouse) -> dict[str, Holding]:
    with house.notify.reading() as session:
        return {each.what: each for each in held(session, house.notify_settings, house.now)}


def test_a_request_that_no_letter_has_left_for_is_counted(house):
    event = ContactRequested("r1", 1, "sealed", "fi", "Otsikko", "http://localhost/a", "2026-03-01T12:00:00Z")
    take_in_contact_request(house.notify, event, house.now)
    assert seen(house)["contact details, sealed, not passed on yet"].count == 1
    assert seen(house)["contact details, sealed, passed on"].count == 0


def test_a_letter_that_did_not_leave_in_time_outlives_its_rule(house):
    for about, useless_after in (("l1", "2026-03-01T12:15:00Z"), ("l2", "2999-03-01T12:15:00Z")):
        take_in_letter(
            house.notify,
            SignInLinkRequested(about, 1, "sealed", "fi", "2026-03-01T12:00:00Z", useless_after),
            house.now,
        )
    letters = seen(house)["letters of the house, sealed, not sent yet"]
    assert (letters.count, letters.outlived) == (2, 1)
    assert seen(house)["contact details, sealed, not passed on yet"].count == 0


def test_an_address_of_somebody_who_left_outlives_its_rule(house):
    with house.notify.writing() as session:
        session.add(Person(
            id="p", name="A", roles=[], languages=[], sealed_address="sealed", active=False, row_version=1
        ))  # fmt: skip
    assert seen(house)["colleagues' addresses, sealed"].outlived == 1
