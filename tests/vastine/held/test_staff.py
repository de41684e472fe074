"""What staff holds is counted."""

from __future__ import annotations

from services.staff.domain.person import COMMAND_LINE, Particulars
from services.staff.models import Outbox
from services.staff.settings import Settings
from services.staff.use_cases.add_person import NewPerson, add_person
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from shared import outbox
from shared.contract import SignInLinkRequested
from tests.vastine.quiet import quiet_house
from vastine.by_hand.house import QuietHouse
from vastine.held.staff import held


def test_colleagues_their_ways_in_and_the_record_are_counted(tmp_path):
    values = quiet_house(tmp_path)
    house = QuietHouse.of(values)
    new = NewPerson(Particulars("a@example.org", "A"))
    person = add_person(house.staff, new, house.notify_public_key, COMMAND_LINE, house.now)
    make_sign_in_link(house.staff, person, COMMAND_LINE, house.now)
    with house.staff.reading() as session:
        found = {each.what: each for each in held(session, Settings.from_env(values), house.now)}
    assert found["colleagues"].count == 1
    assert found["fingerprints of sign-in links"].next_erasure is not None
    assert found["lines of the record of deeds"].count == 2
    house.close()


def test_a_letter_that_waits_for_the_courier_is_counted(tmp_path):
    values = quiet_house(tmp_path)
    house = QuietHouse.of(values)
    with house.staff.writing() as session:
        letter = SignInLinkRequested("l1", 1, "sealed", "fi", "2026-03-01T12:00:00Z", "2026-03-01T12:15:00Z")
        outbox.add(session, Outbox, letter, house.now)
    with house.staff.reading() as session:
        found = {each.what: each for each in held(session, Settings.from_env(values), house.now)}
    assert found["letters to colleagues, sealed, in the outbox"].count == 1
    house.close()
