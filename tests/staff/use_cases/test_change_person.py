"""A colleague is changed."""

import pytest

from services.staff.domain.person import COMMAND_LINE, Doer, NoSuchPerson, WrongFields
from services.staff.use_cases.change_person import Change, change_person
from services.staff.use_cases.hold_person import StalePerson
from services.staff.use_cases.leave import leave
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from shared.contact_details.sealing import unseal
from shared.contract import PersonChanged, SignInChanged
from tests.staff.arrange import NOTIFY, NOW, SENDER, added, an_admin, events, particulars, record, row

AINO = Doer("aino")


def change(database, person_id, version=1, **changes):
    change_person(database, Change(person_id, version, particulars(**changes)), SENDER, AINO, NOW)


def test_a_change_is_kept_recorded_and_announced(database):
    person_id = added(database)
    change(database, person_id, roles=("editor",), title={"fi": "Toimittaja"})
    assert row(database, person_id).row_version == 2
    event = events(database)[-1]
    assert isinstance(event, PersonChanged)
    assert (event.row_version, event.roles, event.title) == (2, ("editor",), {"fi": "Toimittaja"})
    assert record(database)[-1] == ("aino", "person changed", person_id)


def test_what_changes_nothing_leaves_no_trace(database):
    person_id = added(database)
    change(database, person_id)
    assert row(database, person_id).row_version == len(events(database)) == len(record(database)) == 1


def test_who_saw_an_older_version_changes_nothing(database):
    person_id = added(database)
    change(database, person_id, name="Mari Korpi")
    with pytest.raises(StalePerson):
        change(database, person_id, name="Mari Salo")
    assert row(database, person_id).name == "Mari Korpi"


def test_an_address_of_somebody_else_is_refused(database):
    person_id = added(database)
    an_admin(database)
    with pytest.raises(WrongFields) as wrong:
        change(database, person_id, email="AINO@example.org")
    assert wrong.value.faults == {"email": "email_taken"}


def test_the_last_admin_keeps_the_role(database):
    admin = an_admin(database)
    with pytest.raises(WrongFields):
        change(database, admin, roles=())
    assert row(database, admin).roles == ("admin",)


def test_nobody_changes_who_left_or_never_was(database):
    person_id = added(database)
    an_admin(database)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    for nobody in (person_id, "nobody"):
        with pytest.raises(NoSuchPerson):
            change(database, nobody, 2, name="Mari Korpi")


def test_another_address_is_told_to_the_old_one(database):
    person_id = added(database)
    change(database, person_id, email="mari@example.com")
    letter = events(database)[-1]
    assert isinstance(letter, SignInChanged)
    said = unseal(letter.sealed, bytes(NOTIFY))
    assert (said["email"], said["change"]) == ("mari.virta@example.org", "address changed")
    change(database, person_id, 2, email="mari@example.com", phone="")
    assert isinstance(events(database)[-1], PersonChanged)


def test_a_link_that_was_handed_over_outlives_another_address(database):
    person_id = added(database)
    secret = make_sign_in_link(database, person_id, COMMAND_LINE, NOW)
    change(database, person_id, email="mari@example.com")
    assert see_sign_in_link(database, secret, NOW)
