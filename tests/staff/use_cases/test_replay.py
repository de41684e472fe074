"""Everybody is told of again."""

from sqlalchemy import delete

from services.staff.domain.person import COMMAND_LINE
from services.staff.models import Outbox
from services.staff.use_cases.leave import leave
from services.staff.use_cases.replay import replay
from shared.contract import PersonChanged, PersonLeft
from tests.staff.arrange import NOW, added, an_admin, events


def test_a_replay_tells_the_present_state_and_nothing_that_was(database):
    admin, person_id = an_admin(database), added(database)
    leave(database, person_id, admin, COMMAND_LINE, NOW)
    with database.writing() as session:
        session.execute(delete(Outbox))
    assert replay(database, NOW) == 2
    told = {event.about: event for event in events(database)}
    assert isinstance(told[admin], PersonChanged)
    assert told[person_id] == PersonLeft(person_id, 2, admin)
