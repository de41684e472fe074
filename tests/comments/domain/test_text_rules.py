"""Text is kept as it was written, in one way of writing it, and refused when there is nothing in it or too much."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.comments.domain.text_rules import (
    BODY_LENGTH,
    FAR_TOO_LONG,
    NAME_LENGTH,
    content_hash,
    is_empty,
    name_fault,
    text_fault,
    tidy,
    tidy_name,
    visible,
)


@given(st.text())
def test_tidying_twice_is_tidying_once(text):
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet=st.characters(min_codepoint=0x21, exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"))))
def test_no_word_is_lost(text):
    assert tidy(f"x{text}x") == unicodedata.normalize("NFC", f"x{text}x")


def test_line_ends_are_written_one_way_and_empty_lines_around_go():
    assert tidy("\r\nyksi\r\nkaksi\rkolme\n\n") == "yksi\nkaksi\nkolme"


def test_letters_in_two_parts_become_one():
    assert tidy("a\u0308ä") == "ää"


@pytest.mark.parametrize("text", ["", "  \n\t ", "\u200b\u200d\u2060", "\ufeff \u00ad", "\u3164"])
def test_what_cannot_be_seen_is_empty(text):
    assert is_empty(text)
    fault = text_fault(tidy(text))
    assert fault is not None
    assert fault.key == "text.empty"


def test_the_longest_text_passes_and_one_more_does_not():
    assert text_fault("ä" * BODY_LENGTH) is None
    fault = text_fault("😀" * (BODY_LENGTH + 1))
    assert fault is not None
    assert (fault.key, fault.values) == ("text.too_long", {"most": BODY_LENGTH, "length": BODY_LENGTH + 1})


@pytest.mark.parametrize("name", ["A\nB", "A\r\nBcc: x", "A\u2028B", "A\x85B", "A\x00B", "A\x1bB"])
def test_a_name_is_one_line(name):
    fault = name_fault(name)
    assert fault is not None
    assert fault.key == "name.one_line"


def test_the_longest_name_passes_and_one_more_does_not():
    assert name_fault("ä" * NAME_LENGTH) is None
    assert name_fault("ä" * (NAME_LENGTH + 1)) is not None


def test_a_name_that_cannot_be_seen_is_no_name():
    assert tidy_name(" \u200b ") == ""
    assert tidy_name("  Anna   Aalto ") == "Anna Aalto"


@given(st.text())
def test_each_visible_character_knows_its_place(text):
    seen, places = visible(text)
    assert [text[place] for place in places] == list(seen)


def test_texts_that_look_alike_have_one_hash():
    assert content_hash("Osta  HALVALLA\nnyt") == content_hash("osta\u200b halvalla nyt")
    assert content_hash("Osta halvalla nyt") != content_hash("Osta halvalla huomenna")


@pytest.mark.parametrize(
    "text", ["a" + "\u0345" * 100_000 + "\u0334" * 100_000, "\x7f" * 3_000_000, " " * 3_000_000 + "x"]
)
def test_what_is_far_too_long_is_refused_without_working_on_it(text):
    begun = time.process_time()
    body, name = text_fault(tidy(text)), name_fault(text)
    assert time.process_time() - begun < 0.25
    assert body is not None
    assert (body.key, name is None) == ("text.too_long", False)


def test_a_long_text_in_two_part_letters_is_still_counted_as_people_count():
    assert text_fault(tidy("a\u0308" * BODY_LENGTH)) is None
    assert len("o\u0302\u0301" * BODY_LENGTH) <= FAR_TOO_LONG
