"""Opens one service for one command: its settings and its database, with sentences for what can be wrong with either."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from shared.database import Database
from shared.env.settings import SettingsError
from vastine.refused import Refused
from vastine.settings import HouseSettings
from vastine.up.environment import environment_here

SomeSettings = TypeVar("SomeSettings")


def settings_here(values: Mapping[str, str], from_env: Callable[[Mapping[str, str]], SomeSettings]) -> SomeSettings:
    """The service's own. Raises `Refused` where there is no house yet, `SettingsError` for what else is wrong."""
    told = environment_here(values)
    try:
        return from_env(told)
    except SettingsError:
        if told is values and not values.get("VASTINE_REDIS_URL"):
            place = HouseSettings.from_env(values).data
            raise Refused(f"There is no house in {place} yet: start one with vastine up.") from None
        raise


@contextmanager
def opened(url: str, service: str) -> Iterator[Database]:
    """Raises `Refused` where it cannot be used, whenever that comes to light."""
    database = Database(url)
    try:
        yield database
    except DBAPIError as fault:
        raise Refused(
            f"The {service} database cannot be used ({type(fault.orig).__name__}). "
            "Start the house once with vastine up, which prepares it, or see to the database server."
        ) from None
    finally:
        database.close()
