"""Texts, days and times as each language writes them."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from shared.web.texts import NO_BREAK, Calendar, Texts, known, language, speaking

SUMMER = datetime(2026, 7, 1, 9, 5, tzinfo=UTC)
CALENDAR = Calendar(ZoneInfo("Europe/Helsinki"))


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    for each, word in (("fi", "kommenttia"), ("sv", "kommentarer"), ("en", "comments")):
        plural = f'[count]\none = "{{n}} {word[:5]}"\nother = "{{n}} {word}"\n'
        (tmp_path / f"{each}.toml").write_text(f'hello = "{each} {{name}}"\n{plural}', encoding="utf-8")
    return Texts(tmp_path)


def test_a_text_is_in_the_language_being_spoken_with_its_places_filled(texts: Texts) -> None:
    with speaking("sv"):
        assert texts("hello", name="Aino") == "sv Aino"
    with speaking("en"):
        assert texts("hello", name="<b>") == "en <b>"


def test_a_plural_is_chosen_by_the_number(texts: Texts) -> None:
    with speaking("fi"):
        assert [texts("count", n=number) for number in (0, 1, 2)] == ["0 kommenttia", "1 komme", "2 kommenttia"]


def test_an_unknown_key_is_a_fault_and_never_shown(texts: Texts) -> None:
    with pytest.raises(KeyError):
        texts("nowhere.at.all")


def test_what_a_service_says_stands_beside_what_all_say(texts: Texts) -> None:
    with speaking("fi"):
        assert texts("problem.not-found.title")


@pytest.mark.parametrize(
    ("spoken", "day", "moment"),
    [
        ("fi", "1. heinäkuuta 2026", "1. heinäkuuta 2026 klo 12.05"),
        ("sv", "1 juli 2026", "1 juli 2026 kl. 12:05"),
        ("en", "1 July 2026", "1 July 2026 at 12:05"),
    ],
)
def test_days_and_times_are_written_as_the_language_does_in_the_sites_zone(spoken: str, day: str, moment: str) -> None:
    with speaking(spoken):
        assert CALENDAR.day(SUMMER) == f'<time datetime="2026-07-01T12:05:00+03:00">{day}</time>'
        assert CALENDAR.day(date(2026, 7, 1)) == f'<time datetime="2026-07-01">{day}</time>'
        assert CALENDAR.words(SUMMER) == moment
        assert moment in CALENDAR.moment(SUMMER).replace(NO_BREAK, " ")


@pytest.mark.parametrize(
    ("spoken", "whole"),
    [
        ("fi", "1.~heinäkuuta 2026 klo~12.05"),
        ("sv", "1~juli 2026 kl.~12:05"),
        ("en", "1~July 2026 at~12:05"),
    ],
)
def test_no_line_of_a_page_ends_just_before_the_month_or_the_clock(spoken: str, whole: str) -> None:
    with speaking(spoken):
        assert whole.replace("~", NO_BREAK) in CALENDAR.moment(SUMMER)
        assert NO_BREAK not in CALENDAR.words(SUMMER)


@pytest.mark.parametrize(("wanted", "meant"), [("sv-FI", "sv"), ("EN", "en"), ("de", "fi"), ("", "fi"), (None, "fi")])
def test_a_language_we_do_not_speak_becomes_one_we_do(wanted: str | None, meant: str) -> None:
    assert known(wanted) == meant
    with speaking(wanted or ""):
        assert language() == meant
