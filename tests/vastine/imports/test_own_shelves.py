"""Collections, groups and recordings of an export are made where they are missing."""

from __future__ import annotations

from typing import Any

from services.articles.use_cases.list_shelves import list_shelves
from services.staff.domain.person import COMMAND_LINE, Particulars
from services.staff.use_cases.add_person import NewPerson, add_person
from tests.vastine.imports.arrange import house_of
from tests.vastine.quiet import quiet_house
from vastine.by_hand.carrying import carry_people
from vastine.imports.own_shelves import people_by_name, take_in_shelves
from vastine.imports.report import Report

LINES: list[dict[str, Any]] = [
    {"kind": "collection", "slug": "alku", "title": {"fi": "Alku"}, "lead": {}},
    {"kind": "group", "slug": "piiri", "name": {"fi": "Piiri"}, "description": {}, "call": {}, "join": "form", "url": "",
     "coordinator": "Aino"},
    {"kind": "recording", "url": "https://example.org/r", "title": {"fi": "Tallenne"}, "description": {}, "link_text": {},
     "day": "2026-03-01", "minutes": 5, "language": "fi", "captions": ["fi"]},
]  # fmt: skip


def test_they_are_made_once(tmp_path):
    with house_of(quiet_house(tmp_path)) as house:
        new = NewPerson(Particulars("a@example.org", "Aino"))
        add_person(house.staff, new, house.notify_public_key, COMMAND_LINE, house.now)
        carry_people(house)
        first = take_in_shelves(house, LINES, Report())
        assert take_in_shelves(house, LINES, Report()) == first
        shelves = list_shelves(house.articles)
    assert [len(each) for each in (shelves.collections, shelves.groups, shelves.recordings)] == [1, 1, 1]


def test_a_group_whose_coordinator_is_not_here_is_told_and_left_out(tmp_path):
    report = Report()
    with house_of(quiet_house(tmp_path)) as house:
        assert take_in_shelves(house, LINES, report).groups == {}
    assert report.noted.total() == 1


def test_a_name_that_two_have_names_nobody(tmp_path):
    with house_of(quiet_house(tmp_path)) as house:
        for email, name in (("a@example.org", "Aino"), ("b@example.org", "Aino"), ("c@example.org", "Bea")):
            new = NewPerson(Particulars(email, name))
            add_person(house.staff, new, house.notify_public_key, COMMAND_LINE, house.now)
        assert list(people_by_name(house)) == ["Bea"]
