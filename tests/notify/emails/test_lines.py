"""Lines that any text client shows as they were meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notify.emails.lines import COLUMNS, filled, one_line, quoted, tidy


@given(st.text(max_size=600))
def test_every_quoted_line_is_marked(text):
    assert all(line.startswith(">") for line in quoted(text).split("\n"))


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=20), max_size=60))
def test_no_line_of_words_is_longer_than_72_columns(words):
    text = " ".join(words)
    assert all(len(line) <= COLUMNS for line in (*quoted(text).split("\n"), *filled(one_line(text)).split("\n")))


def test_an_address_stays_whole():
    address = "https://example.org/" + "a" * 90
    assert address in quoted(f"Katso {address} kun ehdit")


@pytest.mark.parametrize("trick", ["\x00", "\x1b[31m", "\u202e", "\u2066", "\ud800", "\x85", "\ufeff"])
def test_characters_that_play_tricks_are_gone(trick):
    assert trick[0] not in tidy(f"a{trick}b")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\x0b", "\x85"])
def test_every_way_to_end_a_line_ends_a_line(end):
    assert tidy(f"a{end}b") == "a\nb"
    assert one_line(f"a{end}b") == "a b"


def test_the_readers_line_breaks_stay():
    assert quoted("Hei!\n\nSoita.") == "> Hei!\n>\n> Soita."
