"""A data folder as `vastine up` leaves it when it has stopped: keys, and a staff database of the newest revision."""

from __future__ import annotations

from pathlib import Path

from shared.database import database_url
from shared.database.migrating import migrate
from vastine.house import migrations_of
from vastine.up.folders import DataFolder
from vastine.up.keys import ensure_keys


def staffed_house(root: Path, **more: str) -> dict[str, str]:
    """The operator's environment for it."""
    folder = DataFolder(root)
    folder.prepare()
    ensure_keys(folder.secrets)
    migrate(database_url(None, "staff", root), migrations_of("staff"))
    return {"VASTINE_DATA": str(root)} | more
