"""Whoever is signed in stands behind what they do at the desk."""

from services.comments.use_cases.list_words import list_words


def test_a_word_is_added_by_whoever_is_signed_in(site):
    site.moderator("Mari Bergman").post("/comments/words", written="casino", language="fi")
    (word,) = list_words(site.database)
    assert word.added_by == "Mari Bergman"
