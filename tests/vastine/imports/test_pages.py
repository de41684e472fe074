"""Old addresses find their threads, and none is guessed when two would fit."""

from __future__ import annotations

import pytest

from services.comments.use_cases.list_threads import ThreadAddress
from vastine.imports.pages import Pages, read_moved
from vastine.refused import Refused

HERE = [ThreadAddress(f"t-{name}", f"https://new.example.org/articles/{name}", "fi") for name in ("kokous", "hyvä")]


@pytest.mark.parametrize(
    "address",
    [
        "https://new.example.org/articles/kokous",
        "http://old.example.org/articles/kokous/?from=feed#c",
        "/articles/kokous/",
        "https://old.example.org/2019/05/kokous.html",
        "/2019/05/kokous/index.html",
    ],
)
def test_a_page_is_found_by_its_path_or_its_name(address):
    found = Pages(HERE).thread(address)
    assert found is not None
    assert found.thread == "t-kokous"


def test_letters_count_however_they_are_written():
    found = Pages(HERE).thread("https://old.example.org/hyv%C3%A4")
    assert found is not None


@pytest.mark.parametrize("address", ["", "/", "https://old.example.org/", "/articles/kokous-2", "http://[broken"])
def test_what_fits_nowhere_is_found_nowhere(address):
    assert Pages(HERE).thread(address) is None


def test_a_name_that_two_pages_have_names_none():
    twice = [*HERE, ThreadAddress("other", "https://new.example.org/outside/kokous", "fi")]
    assert Pages(twice).thread("https://old.example.org/kokous") is None
    assert Pages(twice).thread("https://old.example.org/articles/kokous") == HERE[0]


def test_a_table_says_where_pages_are_now(tmp_path):
    table = tmp_path / "moved"
    table.write_text("# old new\n\nhttps://old.example.org/?p=12 /articles/kokous\n/blog/* /articles/*\n")
    pages = Pages(HERE, read_moved(table))
    assert pages.thread("https://old.example.org/?p=12") == HERE[0]
    assert pages.thread("/blog/kokous") == HERE[0]


@pytest.mark.parametrize("line", ["one", "a b c", "a b*"])
def test_a_line_of_the_table_that_says_nothing_is_refused_by_its_number(tmp_path, line):
    table = tmp_path / "moved"
    table.write_text(f"a b\n{line}\n")
    with pytest.raises(Refused, match="line 2"):
        read_moved(table)


def test_a_page_of_another_site_is_found_by_its_whole_address_and_takes_no_place_of_ours():
    elsewhere = ThreadAddress("t-out", "https://blog.example/articles/kokous", "fi", outside=True)
    ours = ThreadAddress("t-own", "http://localhost/articles/kokous", "fi")
    pages = Pages([ours, elsewhere])
    assert pages.thread("/articles/kokous") == ours
    assert pages.thread("https://blog.example/articles/kokous") == elsewhere
    assert pages.outside("https://blog.example/articles/muu") is None
