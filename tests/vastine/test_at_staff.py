"""A single command at staff, with the house running or not."""

from __future__ import annotations

import pytest

from services.staff.domain.person import WrongFields
from services.staff.use_cases.list_people import list_people
from tests.vastine.staffed_house import staffed_house
from vastine.at_staff import at_staff, sentences
from vastine.refused import Refused


def test_where_no_house_is_yet_one_sentence_says_so(tmp_path):
    with (
        pytest.raises(Refused, match=r"no house in .* yet: start one with vastine up"),
        at_staff({"VASTINE_DATA": str(tmp_path)}),
    ):
        pass


def test_an_unprepared_database_is_one_sentence(tmp_path):
    values = staffed_house(tmp_path)
    (tmp_path / "staff.db").unlink()
    with pytest.raises(Refused, match="staff database cannot be used"), at_staff(values) as staff:
        list_people(staff.database)


def test_what_is_wrong_is_said_as_the_pages_say_it(tmp_path):
    wrong = WrongFields({"name": "name_missing", "password": "password_short"})
    said = ["Write a name.", "Choose a password of at least 12 characters."]
    assert sentences(wrong) == said
    with pytest.raises(Refused) as refused, at_staff(staffed_house(tmp_path)):
        raise wrong
    assert refused.value.args == tuple(said)


def test_a_house_that_is_not_running_is_one_line(tmp_path, capsys):
    with at_staff(staffed_house(tmp_path)) as staff:
        staff.take_effect()
    assert capsys.readouterr().err.count("\n") == 1
