"""A photo is taken away."""

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.remove_portrait import remove_portrait
from tests.staff.arrange import NOW, added, events


def test_where_there_is_none_nothing_happens(database):
    person_id = added(database)
    remove_portrait(database, person_id, COMMAND_LINE, NOW)
    assert len(events(database)) == 1
