"""Whom a provider vouches for: by the identity first, else by an address that it has verified."""

import pytest

from services.staff.domain.identity import Claimed, NotOfOurs
from services.staff.domain.person import COMMAND_LINE
from services.staff.models import Person
from services.staff.use_cases.find_by_identity import find_by_identity, lay_identity
from services.staff.use_cases.leave import leave
from shared.contract import SignInChanged
from tests.staff.arrange import NOW, SENDER, added, events, record

VERIFIED = Claimed("https://id.example", "1", "MARI.virta@example.org", email_verified=True)


def test_a_verified_address_is_linked_once_recorded_and_told_of(database):
    person_id = added(database)
    for claimed in (VERIFIED, VERIFIED, Claimed("https://id.example", "1")):
        found = find_by_identity(database, claimed, SENDER, NOW)
        assert found is not None
        assert found.id == person_id
    assert [deed for _, deed, _ in record(database)].count("provider identity linked") == 1
    assert isinstance(events(database)[-1], SignInChanged)


def test_an_address_that_is_not_verified_finds_nobody(database):
    added(database)
    assert find_by_identity(database, Claimed("https://id.example", "1", "mari.virta@example.org"), SENDER, NOW) is None


def test_whoever_left_is_not_let_in_again(database):
    person_id = added(database)
    with database.writing() as session:
        lay_identity(session, session.get_one(Person, person_id), VERIFIED, SENDER, NOW)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    with pytest.raises(NotOfOurs):
        find_by_identity(database, VERIFIED, SENDER, NOW)
