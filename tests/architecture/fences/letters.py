"""The letters: a folder each, named after its occasion, with three parts; and no event taken in for mailing without one.

An event has an occasion by a table `{Event: Occasion.X}` in the use case that takes it in, or by being the only one there.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.fences.source import Module, contract_text, dotted, modules
from tests.architecture.fences.words import event_kinds

EMAILS = "services/notify/emails"
USE_CASES = "services/notify/use_cases"
TAKING_IN = "take_in_"
KEEPING = "keep_delivery"
OCCASION = "Occasion."
PARTS = {"subject.txt", "body.txt", "body.html"}
LETTERS = {"LetterToColleague", "LetterToReader"}


def incomplete_letters(root: Path) -> list[str]:
    return [
        f"{EMAILS}/{letter} has {' '.join(sorted(parts)) or 'nothing'}, not {' '.join(sorted(PARTS))}"
        for letter, parts in _letters(root).items()
        if parts != PARTS
    ]


def letters_without_event(root: Path) -> list[str]:
    return [
        f"{EMAILS}/{letter} is mailed for no event" for letter in sorted(_letters(root).keys() - _mailed(root).keys())
    ]


def events_without_letter(root: Path) -> list[str]:
    """Also those that the contract calls letters and that nobody takes in."""
    mailed = _mailed(root)
    missing = [
        f"{event} is mailed, and {EMAILS}/{occasion} is not there"
        for occasion, event in sorted(mailed.items())
        if occasion not in _letters(root)
    ]
    unheard = sorted(_house_letters(root) - set(mailed.values()))
    return missing + [f"{event} is a letter, and notify has no occasion for it" for event in unheard]


def _letters(root: Path) -> dict[str, set[str]]:
    folders = (
        path
        for path in sorted((root / EMAILS).glob("*"))
        if path.is_dir() and path.name not in {"texts", "__pycache__"}
    )
    return {folder.name: {path.name for path in folder.iterdir()} for folder in folders}


def _mailed(root: Path) -> dict[str, str]:
    """What notify takes in by an event and makes a delivery of: the occasion, and the event's name."""
    events = set(event_kinds(contract_text(root)).values())
    return dict(
        pair
        for module in modules(root, (USE_CASES,))
        if module.path.stem.startswith(TAKING_IN) and any(dotted(call.func) == KEEPING for call in module.calls())
        for pair in (list(_table(module, events)) or _only_one(module, events))
    )


def _table(module: Module, events: set[str]) -> Iterator[tuple[str, str]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if key is not None and dotted(key) in events and dotted(value).startswith(OCCASION):
                    yield dotted(value).removeprefix(OCCASION).lower(), dotted(key)


def _only_one(module: Module, events: set[str]) -> list[tuple[str, str]]:
    occasions = {
        dotted(node).removeprefix(OCCASION).lower()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and dotted(node).startswith(OCCASION)
    }
    return [
        (occasion, event)
        for occasion in sorted(occasions)
        for event in sorted(events)
        if f"shared.contract.{event}" in module.imports()
    ]


def _house_letters(root: Path) -> set[str]:
    return {
        node.name
        for node in ast.parse(contract_text(root)).body
        if isinstance(node, ast.ClassDef) and LETTERS & {dotted(base) for base in node.bases}
    }
