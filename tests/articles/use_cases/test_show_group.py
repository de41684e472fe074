"""A group's own page."""

import pytest

from services.articles.domain.faults import NotThere
from services.articles.use_cases.show_group import show_group
from tests.articles.arrange import MARI, a_group


def test_a_group_is_shown_in_the_language_there_is(database):
    a_group(database)
    group = show_group(database, "verkosto", "sv")
    assert (group.name.text, group.name.language, group.join, group.coordinator) == ("Verkosto", "fi", "form", MARI)


def test_an_unknown_group_is_not_there(database):
    with pytest.raises(NotThere):
        show_group(database, "x", "fi")
