"""The words of receipts and removals are complete in three languages."""

import pytest

from services.comments.domain.words import LANGUAGES, nouns, word
from shared.contact_details.finding import Kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_256_different_short_nouns(language):
    words = nouns(language)
    assert len(words) == len(set(words)) == 256
    assert all(2 <= len(each) <= 9 and each.islower() and "-" not in each for each in words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_of_contact_detail_has_a_word_of_its_own(language):
    words = {word(language, "removed", kind) for kind in Kind}
    assert len(words) == len(Kind)
    assert word(language, "removed", "never heard of") == word(language, "removed", "other")


def test_an_unknown_language_gets_english():
    assert word("de", "removed", "phone") == "phone number removed"
