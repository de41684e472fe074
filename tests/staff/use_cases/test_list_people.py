"""The list of people."""

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.leave import leave
from services.staff.use_cases.list_people import list_people
from tests.staff.arrange import NOW, added, an_admin


def test_people_stand_by_name_and_who_left_comes_last(database):
    gone = added(database, name="Aatos", email="aatos@example.org")
    added(database, name="öhman", email="o@example.org")
    added(database)
    an_admin(database)
    leave(database, gone, None, COMMAND_LINE, NOW)
    assert [(each.name, each.active) for each in list_people(database)] == [
        ("Aino Pää", True), ("Mari Virta", True), ("öhman", True), ("Aatos", False),
    ]  # fmt: skip
