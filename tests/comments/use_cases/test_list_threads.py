"""All threads are listed with their addresses."""

from __future__ import annotations

from services.comments.use_cases.list_threads import list_threads
from tests.comments.builders import open_thread


def test_every_thread_says_where_its_page_stands(sqlite):
    assert list_threads(sqlite) == []
    open_thread(sqlite)
    (found,) = list_threads(sqlite)
    assert found.thread == "t1"
    assert found.url.startswith("http")
