"""All threads are listed with their addresses."""

from __future__ import annotations

from services.comments.use_cases.list_threads import list_threads
from tests.comments.builders import a_site, open_thread, submit_at


def test_every_thread_says_where_its_page_stands(sqlite):
    assert list_threads(sqlite) == []
    open_thread(sqlite)
    (found,) = list_threads(sqlite)
    assert found.thread == "t1"
    assert found.url.startswith("http")


def test_a_page_of_another_site_is_told_apart(sqlite):
    a_site(sqlite)
    open_thread(sqlite)
    submit_at(sqlite, "https://blog.example/satama")
    assert {(each.url, each.outside) for each in list_threads(sqlite)} == {
        ("http://localhost/articles/t1", False), ("https://blog.example/satama", True),
    }  # fmt: skip
