"""Somebody sets a password."""

import pytest

from services.staff.domain.person import COMMAND_LINE, NoSuchPerson, WrongFields
from services.staff.use_cases.check_password import check_password
from services.staff.use_cases.leave import leave
from services.staff.use_cases.set_password import NewPassword, set_password
from tests.staff.arrange import NOW, PASSWORD, added, an_admin, record

EMAIL = "mari.virta@example.org"
OTHER = "matala mänty makaa"


def test_the_first_password_needs_no_other(database):
    person_id = added(database)
    set_password(database, NewPassword(person_id, "", PASSWORD), NOW)
    assert check_password(database, EMAIL, PASSWORD, NOW)
    assert (person_id, "password set", person_id) in record(database)


def test_the_next_one_asks_for_the_current_one(database):
    person_id = added(database, password=PASSWORD)
    with pytest.raises(WrongFields) as wrong:
        set_password(database, NewPassword(person_id, "guess guess guess", OTHER), NOW)
    assert wrong.value.faults == {"current": "password_wrong"}
    set_password(database, NewPassword(person_id, PASSWORD, OTHER), NOW)
    assert check_password(database, EMAIL, PASSWORD, NOW) is None
    assert check_password(database, EMAIL, OTHER, NOW)


def test_a_short_one_is_refused(database):
    with pytest.raises(WrongFields) as wrong:
        set_password(database, NewPassword(added(database), "", "short"), NOW)
    assert wrong.value.faults == {"wanted": "password_short"}


def test_who_left_sets_none(database):
    an_admin(database)
    person_id = added(database)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    with pytest.raises(NoSuchPerson):
        set_password(database, NewPassword(person_id, "", PASSWORD), NOW)
