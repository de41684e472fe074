"""Somebody new and who they are at the provider come together."""

import pytest

from services.staff.domain.identity import Claimed, NotOfOurs
from services.staff.use_cases.add_by_identity import add_by_identity
from services.staff.use_cases.find_by_identity import find_by_identity
from services.staff.use_cases.find_person import find_person
from tests.staff.arrange import NOW, SENDER, added, events, particulars, record

UUNO = Claimed("https://id.example", "1", "uuno@example.org", True, "Uuno")
GIVEN = particulars(email="uuno@example.org", name="Uuno")


def test_they_are_known_from_then_on(database):
    found = add_by_identity(database, UUNO, GIVEN, SENDER, NOW)
    assert find_by_identity(database, UUNO, SENDER, NOW) == found
    deeds = [("provider", "person added", found.id), (found.id, "provider identity linked", found.id)]
    assert record(database) == deeds


def test_where_the_identity_is_somebodys_nobody_is_added(database):
    add_by_identity(database, UUNO, GIVEN, SENDER, NOW)
    before = record(database), len(events(database))
    with pytest.raises(NotOfOurs):
        add_by_identity(database, UUNO, particulars(email="other@example.org"), SENDER, NOW)
    assert find_person(database, email="other@example.org") is None
    assert (record(database), len(events(database))) == before


@pytest.mark.parametrize("email", ["", "mari.virta@example.org"])
def test_without_an_address_of_their_own_nobody_is_added(database, email):
    added(database)
    with pytest.raises(NotOfOurs):
        add_by_identity(database, UUNO, particulars(email=email), SENDER, NOW)
    assert find_by_identity(database, UUNO, SENDER, NOW) is None
