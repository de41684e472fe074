"""A group is stored with somebody who coordinates it."""

import pytest

from services.articles.domain.faults import NotThere, WrongFields
from services.articles.domain.shelves import GroupWriting
from services.articles.use_cases.list_shelves import list_shelves
from services.articles.use_cases.save_group import save_group
from shared.contract import GroupChanged
from tests.articles.arrange import MARI, NOW, SITE, a_group, events


def test_a_group_is_stored_and_changed(both):
    made = a_group(both)
    save_group(
        both, made, GroupWriting({"fi": "Toinen"}, "link", url="https://example.org", coordinator=MARI), NOW, SITE
    )
    group = list_shelves(both).groups[made]
    assert (group.name, group.join, group.coordinator, group.slug) == ({"fi": "Toinen"}, "link", None, "verkosto")


def test_a_coordinator_must_work_here(database):
    with pytest.raises(WrongFields) as wrong:
        save_group(database, None, GroupWriting({"fi": "A"}, "form", coordinator="nobody"), NOW, SITE)
    assert wrong.value.fields["coordinator"].key == "person_unknown"


def test_an_unknown_group_cannot_be_changed(database):
    a_group(database)
    with pytest.raises(NotThere):
        save_group(database, "nothing", GroupWriting({"fi": "A"}, "form", coordinator=MARI), NOW, SITE)


def test_who_answers_a_group_is_told_at_each_change(both):
    made = a_group(both)
    save_group(
        both, made, GroupWriting({"fi": "Toinen"}, "link", url="https://example.org", coordinator=MARI), NOW, SITE
    )
    assert [event for event in events(both) if event.about == made] == [
        GroupChanged(made, 1, "Verkosto", f"{SITE}/groups/verkosto", MARI),
        GroupChanged(made, 2, "Toinen", f"{SITE}/groups/verkosto"),
    ]
