"""Opens the comments service for one command: its database is all that is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import DBAPIError

from services.comments.app import WEB
from services.comments.domain.refusals import WrongFields
from services.comments.settings import Settings
from shared.database import Database
from shared.env.settings import SettingsError
from shared.web.texts import Texts, speaking
from vastine.refused import Refused
from vastine.settings import HouseSettings
from vastine.up.environment import environment_here


@dataclass(frozen=True)
class Comments:
    """What a command needs of comments."""

    settings: Settings
    database: Database

    def now(self) -> datetime:
        return self.settings.house.clock()


@contextmanager
def at_comments(values: Mapping[str, str]) -> Iterator[Comments]:
    """Raises `Refused` with sentences for all that can be wrong with the house or with what was given."""
    settings = _settings(values)
    database = Database(settings.house.database_url)
    try:
        yield Comments(settings, database)
    except WrongFields as wrong:
        raise Refused(*sentences(wrong)) from None
    except DBAPIError as fault:
        raise Refused(
            f"The comments database cannot be used ({type(fault.orig).__name__}). "
            "Start the house once with vastine up, which prepares it, or see to the database server."
        ) from None
    finally:
        database.close()


def sentences(wrong: WrongFields) -> list[str]:
    """Each fault as the pages would say it, in English."""
    texts = Texts(WEB / "texts")
    with speaking("en"):
        return [texts(f"fault.{fault.key}", **fault.values) for fault in wrong.faults.values()]


def _settings(values: Mapping[str, str]) -> Settings:
    told = environment_here(values)
    try:
        return Settings.from_env(told)
    except SettingsError:
        if told is values and not values.get("VASTINE_REDIS_URL"):
            place = HouseSettings.from_env(values).data
            raise Refused(f"There is no house in {place} yet: start one with vastine up.") from None
        raise
