"""A new colleague comes."""

import threading

import pytest

from services.staff.domain.person import COMMAND_LINE, WrongFields
from services.staff.use_cases.add_person import NewPerson, add_person
from services.staff.use_cases.list_people import list_people
from shared.contact_details.sealing import unseal
from shared.contract import PersonChanged
from tests.staff.arrange import KEY, NOTIFY, NOW, PASSWORD, added, events, particulars, record, whole_record


def test_a_new_person_is_announced_in_the_same_transaction(database):
    person_id = added(database)
    [event] = events(database)
    assert isinstance(event, PersonChanged)
    assert (event.about, event.row_version, event.name, event.roles) == (person_id, 1, "Mari Virta", ("moderator",))
    assert event.card == {"phone": "+358 9 0000 1300"}
    assert record(database) == [("command line", "person added", person_id)]


def test_the_address_travels_sealed_and_never_in_clear(database):
    added(database)
    [event] = events(database)
    assert isinstance(event, PersonChanged)
    assert "mari.virta@" not in repr(event)
    assert unseal(event.sealed_address, bytes(NOTIFY)) == {"email": "mari.virta@example.org"}


def test_two_spellings_of_an_address_are_one_person(database):
    added(database)
    with pytest.raises(WrongFields) as wrong:
        added(database, email="Mari.VIRTA@example.org")
    assert wrong.value.faults == {"email": "email_taken"}
    assert len(list_people(database)) == len(events(database)) == 1


def test_of_two_who_add_the_same_address_at_once_one_succeeds(database):
    outcomes = []

    def add() -> None:
        try:
            outcomes.append(added(database))
        except WrongFields:
            outcomes.append("")

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([each for each in outcomes if each]) == 1
    assert len(outcomes) == 4


def test_a_password_is_neither_kept_nor_recorded_in_clear(database):
    new = NewPerson(particulars(), PASSWORD)
    assert PASSWORD not in repr(new)
    add_person(database, new, KEY, COMMAND_LINE, NOW)
    assert PASSWORD not in whole_record(database)


def test_a_short_password_is_refused_and_nothing_is_kept(database):
    with pytest.raises(WrongFields) as wrong:
        added(database, password="short")
    assert wrong.value.faults == {"password": "password_short"}
    assert not list_people(database)
    assert not events(database)
