"""A text is read as an eye reads it, and each character still knows its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.contact_details.finders.reading import read


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("０４０＠ｂ", "040@b"), ("1–2—3−4‑5", "1-2-3-4-5"), ("0\u00a04\u202f0", "0 4 0"), ("a\u200bb\u00adc", "abc"),
        ("0\ufe0f\u20e34\ufe0f\u20e3", "04"), ("٠٤٠", "040"), ("a\u0308t", "ät"), ("a\\@b\\.fi", "a@b.fi"), ("a\\b", "a\\b"),
        ("x²", "x²"), ("\u2028", "\n"), ("0·4", "0.4"), ("①", "1"),
    ],
)  # fmt: skip
def test_what_is_seen_is_what_is_read(written, seen):
    assert read(written).text == seen


def test_places_are_those_of_the_text_as_it_was_written():
    reading = read("\u200ba\u0308t\u200b １")
    assert reading.text == "ät 1"
    assert [reading.place(n, n + 1) for n in range(4)] == [(1, 3), (3, 4), (5, 6), (6, 7)]


@given(st.text(max_size=200))
def test_every_character_read_has_a_place_and_places_only_grow(text):
    reading = read(text)
    assert len(reading.text) == len(reading.starts) == len(reading.ends)
    assert list(reading.starts) == sorted(reading.starts)
    assert all(start < end <= len(text) for start, end in zip(reading.starts, reading.ends, strict=True))
