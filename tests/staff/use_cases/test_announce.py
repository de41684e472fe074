"""What other services are told of a person."""

import pytest

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.announce import announce, event_of
from services.staff.use_cases.leave import leave
from shared.contract import PersonChanged, PersonLeft
from tests.contract.examples import assert_like_its_example
from tests.staff.arrange import NOW, added, an_admin, events, row


def test_nothing_private_is_in_the_event(database):
    event = event_of(row(database, added(database, public=(), password="salainen sana kai")))
    assert isinstance(event, PersonChanged)
    assert event.card == {}
    assert not any(private in str(event) for private in ("0000", "@", "argon2", "salainen"))


def test_who_left_is_announced_as_left(database):
    person_id, successor = added(database), an_admin(database)
    leave(database, person_id, successor, COMMAND_LINE, NOW)
    assert event_of(row(database, person_id)) == PersonLeft(person_id, 2, successor)


def test_what_is_announced_looks_like_the_contracts_examples(database):
    person_id, successor = added(database), an_admin(database)
    leave(database, person_id, successor, COMMAND_LINE, NOW)
    for event in events(database):
        assert_like_its_example(event)


def test_an_announcement_dies_with_its_transaction(database):
    person = row(database, added(database))
    before = events(database)

    def fails_after_announcing() -> None:
        with database.writing() as session:
            announce(session, person, NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails_after_announcing()
    assert events(database) == before
