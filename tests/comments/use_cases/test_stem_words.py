"""Forms of one word have one stem, in each of the three languages."""

import pytest

from services.comments.use_cases.stem_words import stem_words


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("fi", ["idiootti", "idiootteja", "idiootin"]),
        ("fi", ["kommentissa", "kommenttien"]),
        ("sv", ["flicka", "flickor", "flickorna"]),
        ("en", ["promise", "promised", "promises"]),
    ],
)
def test_forms_of_one_word_have_one_stem(language, forms):
    assert len(set(stem_words(forms, language))) == 1


def test_words_stay_in_their_order_and_those_of_other_languages_as_they_are():
    assert len(stem_words(["yksi", "kaksi"], "fi")) == 2
    assert stem_words(["eins", "zwei"], "de") == ("eins", "zwei")
    assert stem_words([], "fi") == ()
