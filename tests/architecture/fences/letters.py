"""The letters: a folder each, named after what is taken in, with three parts; and nothing taken in for mailing without one."""

from __future__ import annotations

from pathlib import Path

from tests.architecture.fences.source import contract_text, dotted, modules
from tests.architecture.fences.words import event_kinds

EMAILS = "services/notify/emails"
TAKING_IN = "take_in_"
PARTS = {"subject.txt", "body.txt", "body.html"}


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
    return [
        f"{event} is mailed, and {EMAILS}/{occasion} is not there"
        for occasion, event in sorted(_mailed(root).items())
        if occasion not in _letters(root)
    ]


def _letters(root: Path) -> dict[str, set[str]]:
    folders = (
        path
        for path in sorted((root / EMAILS).glob("*"))
        if path.is_dir() and path.name not in {"texts", "__pycache__"}
    )
    return {folder.name: {path.name for path in folder.iterdir()} for folder in folders}


def _mailed(root: Path) -> dict[str, str]:
    """What notify takes in by an event and makes a delivery of: the occasion, and the event's name."""
    kinds = event_kinds(contract_text(root))
    return {
        module.path.stem.removeprefix(TAKING_IN): event
        for module in modules(root, ("services/notify/use_cases",))
        if module.path.stem.startswith(TAKING_IN) and any(dotted(call.func) == "Delivery" for call in module.calls())
        for event in kinds.values()
        if f"shared.contract.{event}" in module.imports()
    }
