"""A colleague's row is held for a change."""

import pytest

from services.staff.domain.person import NoSuchPerson
from services.staff.use_cases.hold_person import StalePerson, hold_person
from tests.staff.arrange import added


def test_only_the_version_that_was_seen_is_held(database):
    person_id = added(database)
    with database.writing() as session:
        assert hold_person(session, person_id, 1).id == hold_person(session, person_id).id == person_id
        with pytest.raises(StalePerson):
            hold_person(session, person_id, 2)
        with pytest.raises(NoSuchPerson):
            hold_person(session, "nobody")
