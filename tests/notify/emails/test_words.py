"""Three languages that say the same, and a letter in the one that its reader knows."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from jinja2 import UndefinedError

from services.notify.emails.words import FOLDER, PARTS, clock_words, letter_language, render, words_of


def test_every_occasion_has_exactly_three_parts():
    occasions = [
        folder for folder in FOLDER.iterdir() if folder.is_dir() and folder.name not in {"texts", "__pycache__"}
    ]
    assert occasions
    for occasion in occasions:
        assert sorted(path.name for path in occasion.iterdir()) == sorted(PARTS)


@pytest.mark.parametrize(
    ("wanted", "spoken", "chosen"),
    [("sv", ("fi", "sv"), "sv"), ("en", ("sv", "fi"), "sv"), ("fi", (), "en"), ("de", ("de", "fi"), "fi")],
)
def test_the_letter_is_in_a_language_that_the_colleague_knows(wanted, spoken, chosen):
    assert letter_language(wanted, spoken, "en") == chosen


def test_an_unknown_word_and_a_missing_value_are_errors():
    with pytest.raises(KeyError):
        words_of("fi")("contact_request.nothing")
    with pytest.raises(UndefinedError):
        render("contact_request", "fi", {})


def test_braces_in_a_value_are_only_braces():
    assert "{site}" in words_of("en")("contact_request.why.admin", site="{site}{0}")


def test_the_clock_is_the_sites():
    when = datetime(2026, 11, 23, 22, 31, tzinfo=UTC)
    assert clock_words(when, ZoneInfo("Europe/Helsinki"), "fi") == ("24. marraskuuta 2026", "0.31")
