"""The mirror of people follows `staff`, never backwards."""

from datetime import date

from services.notify.models import Person
from services.notify.use_cases.claim_delivery import claim_delivery
from services.notify.use_cases.due_deliveries import due_deliveries
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from services.notify.use_cases.take_in_person import take_in_person
from shared.contract import PersonLeft
from tests.contract.examples import example
from tests.notify.builders import MARI, NOON, PRIVATE_KEY, TODAY, a_person, a_request, after


def take_in(database, event, now=NOON):
    take_in_person(database, event, PRIVATE_KEY, now)


def mirror(database, person=MARI):
    with database.reading() as session:
        return session.get(Person, person)


def test_a_person_is_known_once_told(either_database):
    take_in(either_database, a_person())
    person = mirror(either_database)
    assert (person.name, person.roles, person.languages, person.active) == (
        "Mari Bergman",
        ["contact"],
        ["fi", "sv"],
        True,
    )


def test_the_examples_of_the_contract_are_taken_in(database):
    take_in(database, example("PersonChanged"))
    take_in(database, example("PersonLeft"))
    assert mirror(database, example("PersonChanged").about) is not None


def test_an_older_word_changes_nothing(either_database):
    take_in(either_database, a_person(row_version=3, roles=("admin",)))
    take_in(either_database, a_person(row_version=2, roles=("contact",)))
    take_in(either_database, PersonLeft(MARI, 3))
    assert mirror(either_database).roles == ["admin"]
    assert mirror(either_database).active


def test_who_left_keeps_no_address_here(either_database):
    take_in(either_database, a_person())
    take_in(either_database, PersonLeft(MARI, 2, successor="anna"))
    person = mirror(either_database)
    assert (person.active, person.sealed_address, person.successor) == (False, None, "anna")


def test_who_left_before_they_came_has_left(either_database):
    take_in(either_database, PersonLeft(MARI, 2))
    take_in(either_database, a_person(row_version=1))
    assert not mirror(either_database).active


def test_a_leave_is_known_until_it_is_taken_back_or_they_go(either_database):
    away = {"away_from": "2026-12-01", "away_until": "2026-12-14", "stand_in": "anna"}
    take_in(either_database, a_person(**away))
    person = mirror(either_database)
    assert (person.away_from, person.away_until, person.stand_in) == (date(2026, 12, 1), date(2026, 12, 14), "anna")
    take_in(either_database, a_person(row_version=2))
    assert mirror(either_database).away_from is None
    take_in(either_database, a_person(row_version=3, **away))
    take_in(either_database, PersonLeft(MARI, 4))
    assert mirror(either_database).stand_in is None


def test_an_address_that_does_not_open_is_none(either_database):
    take_in(either_database, a_person(sealed_address="bm90IHNlYWxlZA=="))
    assert mirror(either_database).sealed_address is None


def test_letters_that_found_nobody_look_again_when_somebody_comes(either_database):
    delivery = take_in_contact_request(either_database, a_request(), NOON)
    assert claim_delivery(either_database, delivery, NOON, TODAY, has_fallback=False) is None
    assert due_deliveries(either_database, after(seconds=1), 10) == []
    take_in(either_database, a_person(), after(seconds=2))
    assert due_deliveries(either_database, after(seconds=2), 10) == [delivery]
