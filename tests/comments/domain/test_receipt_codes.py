"""The secret of a receipt: long, the same for the same submission, and only its hash is kept."""

import re

import pytest

from services.comments.domain.receipt_codes import (
    feed_token,
    hashes_of_code,
    once_hash,
    receipt_code,
    stored,
    token_for,
)

KEY = b"k" * 32


def test_the_same_submission_gets_the_same_token_and_another_key_another():
    assert token_for(KEY, b"said") == token_for(KEY, b"said")
    assert token_for(KEY, b"said") != token_for(b"x" * 32, b"said")
    assert token_for(KEY, b"said") != token_for(KEY, b"other")


def test_without_anything_to_go_by_each_token_is_chance():
    assert token_for(KEY, None) != token_for(KEY, None)


def test_a_token_carries_32_bytes_and_fits_an_address():
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", token_for(KEY, b"said"))


def test_what_recognises_a_submission_is_not_what_opens_its_receipt():
    token = token_for(KEY, b"said")
    assert stored(token) != once_hash(KEY, b"said")
    assert token not in stored(token)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_code_is_three_words_of_the_language(language):
    code = receipt_code(stored("token"), language)
    assert len(code.split("-")) == 3
    assert code == receipt_code(stored("token"), language)


def test_no_word_is_said_twice_in_a_code():
    first, second, third = receipt_code("0000ff00ff07" + "00" * 26, "fi").split("-")
    assert len({first, second, third}) == 3


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(
    "hashed", [stored("token"), "0000ff07" + "00" * 28, "00ff0007" + "00" * 28, "00ffff07" + "00" * 28]
)
def test_a_code_that_is_said_leads_back_to_the_hash(language, hashed):
    said = receipt_code(hashed, language)
    assert any(hashed.startswith(each) for each in hashes_of_code(said))
    assert hashes_of_code(said.replace("-", " ").upper()) == hashes_of_code(said)


@pytest.mark.parametrize("said", ["", "kuusi", "kuusi lampi", "kuusi lampi xyz", "kuusi lampi vene reki", "% _ --"])
def test_what_is_no_code_leads_nowhere(said):
    assert hashes_of_code(said) == ()


def test_the_token_of_the_feed_tells_nothing_of_the_receipts():
    token = token_for(KEY, b"said")
    assert feed_token(token) == feed_token(token)
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", feed_token(token))
    assert len({token, feed_token(token), feed_token(feed_token(token))}) == 3
