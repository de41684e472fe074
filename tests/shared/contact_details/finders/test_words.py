"""The words that finders know are all read, and none is there in vain."""

import tomllib
from pathlib import Path

from shared.contact_details.finders import words as room
from shared.contact_details.finders.words import words


def test_a_list_is_read_word_by_word():
    assert {"gmail", "hotmail"} <= set(words("email", "providers"))


def test_no_word_stands_twice_in_its_list():
    tables = tomllib.loads(Path(room.__file__).with_name("words.toml").read_text(encoding="utf-8"))
    twice = {
        word
        for kind, lists in tables.items()
        for name in lists
        for word in words(kind, name)
        if words(kind, name).count(word) > 1
    }
    assert twice == set()
