"""Words that become part of a reader's text or receipt, in the thread's language: what was taken away, and plain nouns."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, cast

LANGUAGES = ("fi", "sv", "en")
HERE = Path(__file__).parent


def nouns(language: str) -> tuple[str, ...]:
    """256 short, concrete, decent nouns that are hard to mishear."""
    return tuple(cast(str, _read(_known(language))["nouns"]).split())


def word(language: str, table: str, key: str) -> str:
    """A word for what stands in a text's place."""
    words = cast(dict[str, str], _read(_known(language))[table])
    return words.get(key, words["other"])


def _known(language: str) -> str:
    return language if language in LANGUAGES else "en"


@cache
def _read(language: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))
