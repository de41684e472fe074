"""What roles may do, and how long a session lasts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from shared.sessions import Person, Power, Role, Session, Who
from shared.sessions.powers import FRESH, IDLE, LONGEST

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ADMIN = Person("p1", "Aino", (Role.ADMIN,))


def session(*, opened: timedelta = timedelta(0), seen: timedelta = timedelta(0), bound: bool = False) -> Session:
    return Session("s1", "p1", "key", NOW - opened, NOW - seen, "password", "Firefox", bound)


def test_every_power_is_held_by_somebody_and_contacts_neither_moderate_nor_write() -> None:
    contact = Person("p2", "Contact", (Role.CONTACT,))
    assert contact.may(Power.BE_STAFF)
    assert not contact.may(Power.MODERATE)
    assert not contact.may(Power.WRITE_ARTICLES)
    assert all(any(Person("x", "x", (role,)).may(power) for role in Role) for power in Power)


def test_without_a_role_one_may_see_to_oneself_and_nothing_more() -> None:
    nobody = Person("p3", "Uusi", ())
    assert [power for power in Power if nobody.may(power)] == [Power.BE_STAFF]


def test_who_must_set_up_a_second_step_may_do_no_more_than_that() -> None:
    asking = Who(ADMIN, session(bound=True))
    assert [power for power in Power if asking.may(power)] == [Power.BE_STAFF]
    assert all(Who(ADMIN, session()).may(power) for power in Power)


@pytest.mark.parametrize(
    ("opened", "seen", "left"),
    [
        (timedelta(0), timedelta(0), IDLE),
        (timedelta(hours=3), timedelta(minutes=20), IDLE - timedelta(minutes=20)),
        (LONGEST - timedelta(minutes=5), timedelta(0), timedelta(minutes=5)),
    ],
)
def test_a_session_ends_when_unused_and_in_any_case_after_its_longest(
    opened: timedelta, seen: timedelta, left: timedelta
) -> None:
    assert session(opened=opened, seen=seen).ends_at == NOW + left


def test_a_session_is_fresh_for_some_minutes_and_a_program_always() -> None:
    assert Who(ADMIN, session()).is_fresh(NOW)
    assert not Who(ADMIN, session(opened=FRESH)).is_fresh(NOW)
    assert Who(ADMIN).is_fresh(NOW)
