"""Texts in three languages from TOML catalogues, with plurals, days and times as each language writes them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time
from markupsafe import Markup

from shared.env.house import LANGUAGES

LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
CLOCK_WORD = {"fi": "klo", "sv": "kl.", "en": "at"}
FRAME_TEXTS = Path(__file__).parent / "texts"
SHARED_TEXTS = (FRAME_TEXTS, FRAME_TEXTS / "problems")
NO_BREAK = "\u00a0"

_language: ContextVar[str] = ContextVar("language", default="fi")


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within the block every text, day and time is in this language."""
    token = _language.set(known(language))
    try:
        yield
    finally:
        _language.reset(token)


def speak(language: str) -> None:
    """From here on, in this request, every text is in this language."""
    _language.set(known(language))


def language() -> str:
    """The language of the page that is being made."""
    return _language.get()


def known(wanted: str | None, otherwise: str = "fi") -> str:
    """One of our languages: the wanted one ("sv-FI" counts as "sv"), or the other."""
    short = (wanted or "").split("-")[0].lower()
    return short if short in LANGUAGES else otherwise


class Texts:
    """The shared texts with a service's own on top."""

    def __init__(self, *folders: Path) -> None:
        self._texts = {each: _flat(_merged(each, (*SHARED_TEXTS, *folders))) for each in LANGUAGES}

    def __call__(self, key: str, **values: object) -> str:
        """The text of the key in the language being spoken; raises `KeyError` for an unknown key, which a test finds first."""
        spoken = language()
        text = self._texts[spoken].get(key)
        if text is None:
            text = self._texts[spoken][f"{key}.{_plural(spoken, values['n'])}"]
        return text.format_map(values) if values else text

    def keys(self, spoken: str) -> frozenset[str]:
        return frozenset(self._texts[spoken])


class Calendar:
    """Days and times of day, in the site's time zone."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def day(self, when: datetime | date) -> Markup:
        """<time> with the day, as the language writes it."""
        local = when.astimezone(self._zone) if isinstance(when, datetime) else when
        return _time_element(local, format_date(local, "long", locale=LOCALES[language()]))

    def moment(self, when: datetime) -> Markup:
        """<time> with day and clock."""
        return _time_element(when.astimezone(self._zone), _kept_together(self.words(when)))

    def words(self, when: datetime) -> str:
        """Day and clock in words, for letters and plain text."""
        local, locale = when.astimezone(self._zone), LOCALES[language()]
        clock = format_time(local, "short", locale=locale)
        return f"{format_date(local, 'long', locale=locale)} {CLOCK_WORD[language()]} {clock}"


def _kept_together(words: str) -> str:
    """No line of a page ends between the day and its month, or between the word for the clock and the clock."""
    clock_word = f" {CLOCK_WORD[language()]}"
    return words.replace(" ", NO_BREAK, 1).replace(f"{clock_word} ", clock_word + NO_BREAK)


def _time_element(when: datetime | date, words: str) -> Markup:
    machine = when.isoformat(timespec="seconds") if isinstance(when, datetime) else when.isoformat()
    return Markup('<time datetime="{}">{}</time>').format(machine, words)


def _plural(spoken: str, number: object) -> str:
    return str(_locale(spoken).plural_form(int(str(number))))


@cache
def _locale(spoken: str) -> Locale:
    return Locale.parse(LOCALES[spoken])


def _merged(spoken: str, folders: tuple[Path, ...]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for folder in folders:
        _lay_over(merged, tomllib.loads((folder / f"{spoken}.toml").read_text(encoding="utf-8")))
    return merged


def _lay_over(below: dict[str, Any], above: Mapping[str, Any]) -> None:
    for key, value in above.items():
        if isinstance(value, Mapping) and isinstance(below.get(key), dict):
            _lay_over(below[key], value)
        else:
            below[key] = value


def _flat(tree: Mapping[str, Any], before: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in tree.items():
        flat |= _flat(value, f"{before}{key}.") if isinstance(value, Mapping) else {f"{before}{key}": str(value)}
    return flat
