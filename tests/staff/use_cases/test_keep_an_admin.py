"""Somebody can always manage people."""

import pytest

from services.staff.domain.person import WrongFields
from services.staff.models import Person
from services.staff.use_cases.keep_an_admin import keep_an_admin
from tests.staff.arrange import added, an_admin


def test_the_last_admin_stays(database):
    admin = an_admin(database)
    added(database)
    with database.writing() as session, pytest.raises(WrongFields) as wrong:
        keep_an_admin(session, session.get_one(Person, admin), "roles")
    assert wrong.value.faults == {"roles": "last_admin"}


def test_one_of_two_admins_may_go(database):
    admin = an_admin(database)
    an_admin(database, email="second@example.org")
    with database.writing() as session:
        keep_an_admin(session, session.get_one(Person, admin), "roles")


def test_who_is_no_admin_may_always_go(database):
    person = added(database)
    with database.writing() as session:
        keep_an_admin(session, session.get_one(Person, person), "roles")
