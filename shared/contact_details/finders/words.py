"""The words that finders know, read from words.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


def words(kind: str, name: str) -> tuple[str, ...]:
    return tuple(_read()[kind][name].split())


@cache
def _read() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
