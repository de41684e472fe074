"""What articles holds is counted, and a card of somebody who left is found."""

from __future__ import annotations

from services.articles.models import Person
from tests.vastine.quiet import quiet_house
from vastine.by_hand.house import QuietHouse
from vastine.held.articles import held


def test_a_card_of_somebody_who_left_outlives_its_rule(tmp_path):
    house = QuietHouse.of(quiet_house(tmp_path))
    with house.articles.writing() as session:
        for person_id, left in (("here", False), ("gone", True)):
            session.add(Person(
                id=person_id, row_version=1, name="A", title={}, card={}, roles=[], languages=[], left=left
            ))  # fmt: skip
    with house.articles.reading() as session:
        found = {each.what: each for each in held(session, house.articles_settings, house.now)}
    assert found["colleagues' cards, as far as public"].count == 1
    assert found["colleagues' cards, as far as public"].outlived == 1
    assert found["contact details, sealed, not passed on yet"].count == 0
    house.close()
