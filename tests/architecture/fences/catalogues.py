"""The texts: the same keys and the same blanks in three languages, and every key that a page asks for exists."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.architecture.fences.source import modules

LETTERS = "services/notify/emails"
LANGUAGES = ("fi", "sv", "en")
PLURALS = {"zero", "one", "two", "few", "many", "other"}
BLANK = re.compile(r"\{(\w+)\}")
# t("form.body.label") on a page, w("…") in a letter; what follows the text tells whether the key is only its beginning.
ASKED = re.compile(r"""(?<![\w.])[tw]\(\s*(["'])([^"'{}]+)\1\s*(~?)""")


def missing_languages(root: Path) -> list[str]:
    return [
        f"{folder.relative_to(root)} has no {language}.toml"
        for folder in folders(root)
        for language in LANGUAGES
        if not (folder / f"{language}.toml").exists()
    ]


def uneven_keys(root: Path) -> list[str]:
    """A key that one language has and another lacks, or a blank that one of them does not fill."""
    trespasses = []
    for folder in folders(root):
        read = {
            path.stem: flat(tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.toml"))
        }
        every = {key for texts in read.values() for key in texts}
        for language, texts in read.items():
            trespasses += [
                f"{folder.relative_to(root)}/{language}.toml lacks {key}" for key in sorted(every - texts.keys())
            ]
        for key in sorted(every):
            if len({frozenset(BLANK.findall(texts[key])) for texts in read.values() if key in texts}) > 1:
                trespasses.append(f"{folder.relative_to(root)}: {key} has other blanks in another language")
    return trespasses


def unknown_keys(root: Path) -> list[str]:
    """A key in a template or in code that neither the service's own texts nor the shared ones have."""
    shared = _keys(root / "shared" / "web" / "texts")
    return [
        f"{place} asks for {key!r}, which no text has"
        for place, key, whole in asked(root)
        if not _known(key, whole, _nearest(root, place) | (set() if place.startswith(LETTERS) else shared))
    ]


def folders(root: Path) -> list[Path]:
    """Every folder of catalogues: one named `texts`, or one within it."""
    houses = ("services", "shared")
    return sorted({path.parent for house in houses for path in (root / house).rglob("*.toml") if "texts" in path.parts})


def flat(table: dict[str, Any], before: str = "") -> dict[str, str]:
    """Nested tables as dotted keys; a plural's table is one text."""
    found: dict[str, str] = {}
    for name, value in table.items():
        if isinstance(value, dict) and not value.keys() <= PLURALS:
            found |= flat(value, f"{before}{name}.")
        else:
            found[before + name] = " ".join(value.values()) if isinstance(value, dict) else str(value)
    return found


def asked(root: Path) -> Iterator[tuple[str, str, bool]]:
    """Every key that is asked for: where, the key, and whether it is whole or only the beginning of one."""
    for path in _templates(root):
        for found in ASKED.finditer(path.read_text(encoding="utf-8")):
            yield path.relative_to(root).as_posix(), found[2], not found[3]
    for module in modules(root):
        for call in module.calls():
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if name == "t" and call.args:
                yield from ((str(module.path), key, whole) for key, whole in _key(call.args[0]))


def _key(node: ast.expr) -> Iterator[tuple[str, bool]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, True
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        yield str(node.values[0].value), False


def _templates(root: Path) -> Iterator[Path]:
    pages = (path for house in ("services", "shared") for path in (root / house).rglob("templates/**/*"))
    letters = (root / LETTERS).glob("*/*.*")
    return (path for path in sorted([*pages, *letters]) if path.suffix in {".html", ".txt", ".xml"})


def _nearest(root: Path, place: str) -> set[str]:
    """The keys of the `texts` that lie closest above a page, a letter or a module."""
    above = ((root / parent / "texts") for parent in Path(place).parents)
    return next((_keys(folder) for folder in above if folder.is_dir()), set())


def _keys(folder: Path) -> set[str]:
    return {key for path in folder.rglob("*.toml") for key in flat(tomllib.loads(path.read_text(encoding="utf-8")))}


def _known(key: str, whole: bool, keys: set[str]) -> bool:
    return key in keys if whole else any(known.startswith(key) for known in keys)
