"""Whether the demo is still to be laid in: only a house that is new gets it, and only once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from vastine.house import SERVICES
from vastine.settings import HouseSettings
from vastine.up.folders import DataFolder


class DemoState(StrEnum):
    """Noted before the first database is made, so that a first start that breaks off is taken up again."""

    WANTED = "wanted"
    REFUSED = "refused"
    LAID_IN = "laid in"


def demo_state(settings: HouseSettings, *, asked: bool) -> DemoState:
    """An own database server is taken to hold somebody's real articles already."""
    folder = DataFolder(settings.data)
    if (note := _note(folder)).exists():
        return DemoState(note.read_text(encoding="ascii").strip())
    is_new = settings.database_url is None and not any(folder.database(service).exists() for service in SERVICES)
    return keep_demo_state(folder, DemoState.WANTED if asked and is_new else DemoState.REFUSED)


def has_demo(folder: DataFolder) -> bool:
    """Whether this house shows the demo, or is about to."""
    note = _note(folder)
    return note.exists() and DemoState(note.read_text(encoding="ascii").strip()) is not DemoState.REFUSED


def keep_demo_state(folder: DataFolder, state: DemoState) -> DemoState:
    _note(folder).write_text(state, encoding="ascii")
    return state


def _note(folder: DataFolder) -> Path:
    return folder.run / "demo"
