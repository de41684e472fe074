"""Words of the letters in three languages, the templates that use them, and a clock that speaks them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from services.notify.emails.lines import filled, quoted, tidy
from shared.env.house import LANGUAGES

FOLDER = Path(__file__).parent
LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
PARTS = ("subject.txt", "body.txt", "body.html")

Words = Callable[..., str]


def letter_language(wanted: str, spoken: tuple[str, ...], otherwise: str) -> str:
    """The reader's language where the colleague speaks it, else the colleague's own first one, else the house's."""
    candidates = (wanted, *spoken) if wanted in spoken else spoken
    return next((each for each in candidates if each in LANGUAGES), otherwise)


def words_of(language: str) -> Words:
    """Gives the sentence of a key with its blanks filled; raises `KeyError` for an unknown key."""
    sentences = _sentences(language)

    def words(key: str, **blanks: object) -> str:
        return sentences[key].format_map(blanks) if blanks else sentences[key]

    return words


def knows(language: str, key: str) -> bool:
    """Whether there is a sentence for it."""
    return key in _sentences(language)


def day_words(day: date, language: str) -> str:
    """A day, as the language writes it."""
    return format_date(day, "long", locale=LOCALES[language])


def clock_words(when: datetime, zone: ZoneInfo, language: str) -> tuple[str, str]:
    """Day and clock, as the language writes them."""
    local = when.astimezone(zone)
    return day_words(local, language), format_time(local, "short", locale=LOCALES[language])


def render(occasion: str, language: str, values: dict[str, Any]) -> tuple[str, str, str]:
    """Subject, text and HTML. A value that a template misses is an error, and so is a word."""
    subject, text, html = (
        _templates().get_template(f"{occasion}/{part}").render(values, w=words_of(language), lang=language)
        for part in PARTS
    )
    return subject.strip(), text.strip() + "\n", html


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER), undefined=StrictUndefined, autoescape=select_autoescape(("html",)),
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    environment.filters.update(filled=filled, quoted=quoted, tidy=tidy)
    return environment


@cache
def _sentences(language: str) -> dict[str, str]:
    return _flat(tomllib.loads((FOLDER / "texts" / f"{language}.toml").read_text(encoding="utf-8")))


def _flat(table: dict[str, Any], before: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, value in table.items():
        flat |= _flat(value, f"{before}{name}.") if isinstance(value, dict) else {before + name: str(value)}
    return flat
