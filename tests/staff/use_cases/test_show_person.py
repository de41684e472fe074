"""All that an admin's page tells of one colleague."""

from services.staff.use_cases.check_password import check_password
from services.staff.use_cases.show_person import show_person
from tests.staff.arrange import NOW, PASSWORD, added


def test_it_tells_how_they_sign_in_and_whether_they_ever_did(database):
    person_id = added(database, password=PASSWORD)
    before = show_person(database, person_id)
    check_password(database, "mari.virta@example.org", PASSWORD, NOW)
    after = show_person(database, person_id)
    assert before is not None
    assert after is not None
    assert (before.ways_in.password, before.ways_in.came_in, after.ways_in.came_in) == (True, False, True)
    assert show_person(database, "nobody") is None
