"""Reads the demo's content from its files."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).with_name("content")

Entry = dict[str, Any]


def entries(kind: str) -> list[Entry]:
    """The entries of one file: `entries("person")` are those of people.toml."""
    file = {"person": "people"}.get(kind, f"{kind}s")
    found: list[Entry] = table(f"{file}.toml")[kind]
    return found


def table(file: str) -> Entry:
    """One TOML file, whole."""
    return tomllib.loads((CONTENT / file).read_text(encoding="utf-8"))


def articles() -> list[Entry]:
    """The articles, oldest first, each with its body as it is written."""
    found = []
    for file in sorted((CONTENT / "articles").glob("*.toml")):
        body = file.with_suffix(".html").read_text(encoding="utf-8")
        found.append(table(f"articles/{file.name}") | {"body": body})
    return sorted(found, key=lambda article: article["published"])


def pictures() -> list[Path]:
    """The pictures as readers get them; their sources lie in a folder of their own."""
    return sorted((CONTENT / "pictures").glob("*.webp"))
