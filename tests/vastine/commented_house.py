"""A data folder as `vastine up` leaves it when it has stopped: keys, and a comments database of the newest revision."""

from __future__ import annotations

from pathlib import Path

from shared.database import database_url
from shared.database.migrating import migrate
from tests.vastine.staffed_house import staffed_house
from vastine.house import migrations_of


def commented_house(root: Path, **more: str) -> dict[str, str]:
    """The operator's environment for it."""
    values = staffed_house(root, **more)
    migrate(database_url(None, "comments", root), migrations_of("comments"))
    return values
