"""The table of ASVS items is whole, and what it calls proven is proven by a test that exists."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "asvs.md"
# Levels 1 and 2 of version 5.0.0: of each section, how many of its items, or which.
DUE = {
    "6.1": range(1, 4), "6.2": range(1, 13), "6.3": range(1, 5), "6.4": range(1, 5), "6.5": range(1, 6),
    "6.6": range(1, 4), "6.8": range(1, 5),
    "7.1": range(1, 4), "7.2": range(1, 5), "7.3": range(1, 3), "7.4": range(1, 6), "7.5": range(1, 3),
    "7.6": range(1, 3),
    "8.1": range(1, 3), "8.2": range(1, 4), "8.3": range(1, 2), "8.4": range(1, 2),
}  # fmt: skip
ITEMS = [f"{section}.{number}" for section, numbers in DUE.items() for number in numbers]
STATES = {"met", "in part", "not met", "does not apply"}
# These ask for a text; where it is, is the proof.
TEXTS = {"6.1.1", "6.1.2", "6.1.3", "6.8.4", "7.1.1", "7.1.2", "7.1.3", "8.1.1", "8.1.2"}
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
LINK = re.compile(r"\]\(([^)#]+)(?:#([\w-]+))?\)")


def rows(text: str) -> list[list[str]]:
    """The table's lines, each as its cells."""
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if re.match(r"\| \d", line)
    ]


ROWS = rows(TABLE.read_text(encoding="utf-8"))


def test_every_item_of_levels_one_and_two_stands_there_once() -> None:
    counted = Counter(row[0].partition(" ")[0] for row in ROWS)
    assert [item for item in ITEMS if counted[item] != 1] == []
    assert [item for item, times in counted.items() if times > 1] == []
    assert len(ITEMS) == 60


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_says_how_it_stands_and_its_proof_exists(row: list[str]) -> None:
    item, matter, state, how, proof = row
    assert state in STATES
    assert matter
    assert how
    named = NAMED.findall(proof)
    assert [f"{path}::{name}" for path, name in named if name not in names_in(path)] == []
    assert named or state != "met" or item in TEXTS


@pytest.mark.parametrize("text", ["docs/asvs.md"])
def test_every_link_leads_somewhere(text: str) -> None:
    found = LINK.findall((ROOT / text).read_text(encoding="utf-8"))
    assert [(path, part) for path, part in found if not path.startswith("http") and not _is_there(path, part)] == []


def test_a_test_that_is_not_there_is_seen() -> None:
    assert "test_nothing" not in names_in("tests/access/test_asvs.py")
    assert names_in("tests/access/nowhere.py") == set()


@cache
def names_in(path: str) -> set[str]:
    file = ROOT / path
    if not file.exists():
        return set()
    found = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return {each.name for each in found if isinstance(each, ast.FunctionDef)}


def _is_there(path: str, part: str) -> bool:
    file = (TABLE.parent / path).resolve()
    if not file.exists():
        return False
    headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE) if part else []
    return not part or part in {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
