"""One colleague is found."""

from services.staff.use_cases.find_person import find_person
from tests.staff.arrange import added


def test_a_person_is_found_by_id_and_by_any_spelling_of_the_address(database):
    person_id = added(database)
    by_id = find_person(database, person_id=person_id)
    assert by_id is not None
    assert by_id == find_person(database, email=" Mari.Virta@Example.ORG")


def test_nobody_is_none(database):
    added(database)
    assert find_person(database, person_id="nobody") is None
    assert find_person(database, email="nobody@example.org") is None
    assert find_person(database) is None
