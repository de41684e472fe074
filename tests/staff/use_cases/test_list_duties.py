"""What somebody's leaving would leave open."""

from datetime import date

from services.staff.domain.absence import Absence
from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.list_duties import list_duties
from services.staff.use_cases.plan_absence import PlannedAbsence, plan_absence
from tests.staff.arrange import NOW, added, an_admin


def test_whom_they_stand_in_for_is_named(database):
    person_id, anna = added(database), an_admin(database)
    away = Absence(date(2026, 12, 1), date(2026, 12, 2), anna)
    plan_absence(database, PlannedAbsence(person_id, 1, away), COMMAND_LINE, NOW)
    assert list_duties(database, anna).stands_in_for == ("Mari Virta",)
    assert list_duties(database, person_id).are_none
