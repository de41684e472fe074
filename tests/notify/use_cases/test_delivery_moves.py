"""Every move raises the version and is told."""

from contextlib import suppress

import pytest

from services.notify.domain.standing import claimed
from services.notify.use_cases.delivery_moves import NoSuchDelivery, locked, move, standing_of
from tests.notify.builders import NOON, a_delivery, after, row_of, told


def test_a_move_is_written_numbered_and_told(database):
    delivery = a_delivery(database)
    with database.writing() as session:
        row = locked(session, delivery)
        move(session, row, claimed(standing_of(row), after(seconds=1)), after(seconds=1))
    row = row_of(database, delivery)
    assert (row.status, row.row_version, row.changed_at) == ("sending", 2, after(seconds=1))
    assert [event.row_version for event in told(database)] == [1, 2]


def test_a_move_that_is_rolled_back_is_not_told(database):
    delivery = a_delivery(database)
    with suppress(RuntimeError), database.writing() as session:
        row = locked(session, delivery)
        move(session, row, claimed(standing_of(row), NOON), NOON)
        raise RuntimeError
    assert row_of(database, delivery).status == "waiting"
    assert len(told(database)) == 1


def test_what_is_not_there_cannot_be_held(database):
    with pytest.raises(NoSuchDelivery), database.writing() as session:
        locked(session, "nothing")
