"""A colleague leaves."""

from datetime import timedelta

import pytest

from services.staff.domain.person import COMMAND_LINE, NoSuchPerson, WrongFields
from services.staff.use_cases.check_password import check_password
from services.staff.use_cases.leave import leave
from services.staff.use_cases.list_tokens import list_tokens
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from services.staff.use_cases.make_token import NewToken, make_token
from services.staff.use_cases.use_sign_in_link import LinkRefused, use_sign_in_link
from shared.contract import PersonLeft
from tests.staff.arrange import NOW, PASSWORD, added, an_admin, events, record, row


def test_who_leaves_hands_over_and_is_announced(database):
    person_id, successor = added(database), an_admin(database)
    leave(database, person_id, successor, COMMAND_LINE, NOW)
    assert events(database)[-1] == PersonLeft(person_id, 2, successor)
    assert record(database)[-1] == ("command line", "person left", person_id)


def test_nothing_of_who_left_opens_a_door(database):
    an_admin(database)
    person_id = added(database, password=PASSWORD)
    make_token(database, NewToken(person_id, "laptop"), COMMAND_LINE, NOW)
    link = make_sign_in_link(database, person_id, COMMAND_LINE, NOW)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    assert check_password(database, "mari.virta@example.org", PASSWORD, NOW) is None
    assert list_tokens(database, person_id, NOW) == []
    with pytest.raises(LinkRefused):
        use_sign_in_link(database, link, NOW - timedelta(hours=1))
    assert row(database, person_id).roles == ()


def test_the_last_admin_cannot_leave(database):
    admin = an_admin(database)
    with pytest.raises(WrongFields) as wrong:
        leave(database, admin, None, COMMAND_LINE, NOW)
    assert wrong.value.faults == {"successor": "last_admin"}
    assert row(database, admin).active


def test_a_successor_is_somebody_else_who_works_here(database):
    an_admin(database)
    person_id = added(database)
    gone = added(database, email="gone@example.org")
    leave(database, gone, None, COMMAND_LINE, NOW)
    for nobody in (person_id, gone, "nobody"):
        with pytest.raises(WrongFields) as wrong:
            leave(database, person_id, nobody, COMMAND_LINE, NOW)
        assert wrong.value.faults == {"successor": "choice"}


def test_nobody_leaves_twice(database):
    an_admin(database)
    person_id = added(database)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    with pytest.raises(NoSuchPerson):
        leave(database, person_id, None, COMMAND_LINE, NOW)
