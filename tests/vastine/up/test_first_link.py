"""A house where nobody works gives a link for the first admin."""

from __future__ import annotations

from tests.staff.arrange import an_admin
from tests.staff.conftest import database, settings
from vastine.up.first_link import note_first_link
from vastine.up.first_link_note import taken_first_link

__all__ = ["database", "settings"]


def test_it_is_there_until_somebody_works_here(house_environment, settings, database):
    secrets = settings.house.data / "secrets"
    note_first_link(house_environment)
    first = taken_first_link(secrets)
    assert first.startswith(f"{settings.house.site.url}/staff/first/")
    note_first_link(house_environment)
    assert taken_first_link(secrets) not in {"", first}
    an_admin(database)
    note_first_link(house_environment)
    assert taken_first_link(secrets) == ""
