"""An address and a password are checked."""

import pytest

from services.staff.use_cases.check_password import check_password
from tests.staff.arrange import NOW, PASSWORD, added, record, whole_record


def test_the_right_password_tells_who_it_is(database):
    person_id = added(database, password=PASSWORD)
    found = check_password(database, "MARI.virta@example.org ", PASSWORD, NOW)
    assert found is not None
    assert found.id == person_id
    assert record(database)[-1] == (person_id, "password accepted", person_id)


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("mari.virta@example.org", "korkea kuusi kaatuu"),
        ("nobody@example.org", PASSWORD),
        ("", ""),
        ("x" * 100_000, PASSWORD),
    ],
)
def test_everything_else_is_nobody_and_leaves_a_record_without_what_was_typed(database, email, password):
    added(database, password=PASSWORD)
    assert check_password(database, email, password, NOW) is None
    assert record(database)[-1][:2] == (None, "password refused")
    assert not any(typed in whole_record(database) for typed in (email, password) if typed)


def test_who_has_no_password_cannot_use_one(database):
    added(database)
    assert check_password(database, "mari.virta@example.org", "", NOW) is None
    assert check_password(database, "mari.virta@example.org", "nobody has this password", NOW) is None
