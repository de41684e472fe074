"""The id of an imported comment is the same in every run and sorts by the comment's time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from shared.database import new_id
from vastine.imports.ids import imported_id

AT = datetime(2021, 10, 28, 12, 50, 15, tzinfo=UTC)


def test_the_same_comment_has_the_same_id_and_another_has_another():
    assert imported_id("isso", "1", AT) == imported_id("isso", "1", AT)
    assert len({imported_id("isso", "1", AT), imported_id("isso", "2", AT), imported_id("disqus", "1", AT)}) == 3


def test_it_sorts_among_our_own_by_time():
    second = timedelta(seconds=1)
    ids = [new_id(AT - second), imported_id("isso", "1", AT), new_id(AT + second)]
    assert ids == sorted(ids)
    assert {len(each) for each in ids} == {26}
