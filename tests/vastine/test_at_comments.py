"""A single command at comments, with the house running or not."""

from __future__ import annotations

import pytest

from services.comments.domain.refusals import FieldFault, WrongFields
from services.comments.use_cases.list_sites import list_sites
from tests.vastine.commented_house import commented_house
from vastine.at_comments import at_comments, sentences
from vastine.refused import Refused


def test_where_no_house_is_yet_one_sentence_says_so(tmp_path):
    with (
        pytest.raises(Refused, match=r"no house in .* yet: start one with vastine up"),
        at_comments({"VASTINE_DATA": str(tmp_path)}),
    ):
        pass


def test_an_unprepared_database_is_one_sentence(tmp_path):
    values = commented_house(tmp_path)
    (tmp_path / "comments.db").unlink()
    with pytest.raises(Refused, match="comments database cannot be used"), at_comments(values) as comments:
        list_sites(comments.database)


def test_what_is_wrong_is_said_as_the_pages_say_it(tmp_path):
    wrong = WrongFields({"name": FieldFault("name.too_long", {"most": 200})})
    said = ["Shorten the name to at most 200 characters."]
    assert sentences(wrong) == said
    with pytest.raises(Refused) as refused, at_comments(commented_house(tmp_path)):
        raise wrong
    assert refused.value.args == tuple(said)
