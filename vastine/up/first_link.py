"""Makes the link for the first admin where nobody works yet. Runs among the first steps, which know the database."""

from __future__ import annotations

from collections.abc import Mapping

from services.staff.settings import Settings
from services.staff.use_cases.make_first_link import make_first_link
from services.staff.web import PREFIX
from shared.database import Database
from vastine.up.first_link_note import keep_first_link


def note_first_link(values: Mapping[str, str]) -> None:
    house = Settings.from_env(values).house
    database = Database(house.database_url)
    try:
        secret = make_first_link(database, house.clock())
    finally:
        database.close()
    keep_first_link(house.data / "secrets", f"{house.site.url}{PREFIX}/first/{secret}" if secret else None)
