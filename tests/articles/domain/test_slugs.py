"""An address is made of the words of a title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.articles.domain.slugs import LONGEST, free_slug, slug_of


@pytest.mark.parametrize(("title", "slug"), [
    ("Hyvä perehdytys alkaa ennen työpäivää", "hyva-perehdytys-alkaa-ennen-tyopaivaa"),
    ("Åland & öar: 100 % på svenska!", "aland-oar-100-pa-svenska"),
    ("Straße", "strasse"),
    ("日本語", "article"),
    ("   ", "article"),
])  # fmt: skip
def test_letters_lose_their_dots_and_words_are_joined(title, slug):
    assert slug_of(title, "article") == slug


@given(st.text())
def test_any_title_makes_an_address(title):
    slug = slug_of(title, "article")
    assert 0 < len(slug) <= LONGEST
    assert slug.replace("-", "").isalnum()
    assert slug.isascii()


def test_a_taken_slug_is_numbered():
    assert free_slug("juttu", ["juttu", "juttu-2", "juttu-4"]) == "juttu-3"
    assert free_slug("uusi", ["juttu"]) == "uusi"
