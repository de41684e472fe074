"""A leave is planned."""

from datetime import date

import pytest

from services.staff.domain.absence import Absence
from services.staff.domain.person import COMMAND_LINE, WrongFields
from services.staff.use_cases.hold_person import StalePerson
from services.staff.use_cases.leave import leave
from services.staff.use_cases.plan_absence import PlannedAbsence, plan_absence
from shared.contract import PersonChanged
from tests.contract.examples import assert_like_its_example
from tests.staff.arrange import NOW, added, an_admin, events, row

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 14)


def test_it_travels_with_the_person(database):
    person_id, anna = added(database), an_admin(database)
    plan_absence(database, PlannedAbsence(person_id, 1, Absence(FIRST, LAST, anna)), COMMAND_LINE, NOW)
    event = events(database)[-1]
    assert isinstance(event, PersonChanged)
    assert (event.away_from, event.away_until, event.stand_in) == ("2026-12-01", "2026-12-14", anna)
    assert_like_its_example(event)
    plan_absence(database, PlannedAbsence(person_id, 2, Absence(stand_in=anna)), COMMAND_LINE, NOW)
    assert row(database, person_id).as_colleague().absence == Absence()


def test_nobody_stands_in_for_themselves_nor_who_left(database):
    person_id, gone = added(database), an_admin(database)
    added(database, email="b@example.org", roles=("admin",))
    leave(database, gone, None, COMMAND_LINE, NOW)
    for stand_in in (person_id, gone, "nobody"):
        with pytest.raises(WrongFields) as wrong:
            plan_absence(database, PlannedAbsence(person_id, 1, Absence(FIRST, LAST, stand_in)), COMMAND_LINE, NOW)
        assert wrong.value.faults == {"stand_in": "choice"}


def test_who_saw_an_older_version_plans_nothing(database):
    with pytest.raises(StalePerson):
        plan_absence(database, PlannedAbsence(added(database), 9, Absence(FIRST, LAST)), COMMAND_LINE, NOW)


def test_the_same_again_leaves_no_trace(database):
    person_id = added(database)
    for _ in range(2):
        version = row(database, person_id).row_version
        plan_absence(database, PlannedAbsence(person_id, version, Absence(FIRST, LAST)), COMMAND_LINE, NOW)
    assert row(database, person_id).row_version == 2


def test_the_successor_of_who_leaves_stands_in_from_then_on(database):
    person_id, anna, pia = added(database), an_admin(database), added(database, email="p@example.org", roles=("admin",))
    plan_absence(database, PlannedAbsence(person_id, 1, Absence(FIRST, LAST, anna)), COMMAND_LINE, NOW)
    leave(database, anna, pia, COMMAND_LINE, NOW)
    assert row(database, person_id).stand_in_id == pia
