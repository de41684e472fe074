"""Opens the staff service for one command: its database always, Redis if it is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from redis import RedisError

from services.staff.app import WEB
from services.staff.domain.person import WrongFields
from services.staff.grants import project_grants
from services.staff.settings import Settings
from services.staff.web.people.particulars_form import LIMITS
from shared.database import Database
from shared.sessions import Sessions
from shared.streams.connection import DOOR_DEADLINE, connect
from shared.web.texts import Texts, speaking
from vastine.opened import opened, settings_here
from vastine.refused import Refused
from vastine.up.printing import warn

NOT_RUNNING = "the house is not running, so this counts as soon as it runs."


@dataclass(frozen=True)
class Staff:
    """What a command needs of staff."""

    settings: Settings
    database: Database

    def now(self) -> datetime:
        return self.settings.house.clock()

    def take_effect(self) -> None:
        """Makes it count at once where the house runs; says so in one line where it does not."""
        redis = connect(self.settings.house.redis_url, DOOR_DEADLINE)
        try:
            project_grants(self.database, Sessions(redis), self.now())
        except RedisError:
            warn(NOT_RUNNING)
        finally:
            redis.close()


@contextmanager
def at_staff(values: Mapping[str, str]) -> Iterator[Staff]:
    """Raises `Refused` with sentences for all that can be wrong with the house or with what was given."""
    settings = settings_here(values, Settings.from_env)
    with opened(settings.house.database_url, "staff") as database:
        try:
            yield Staff(settings, database)
        except WrongFields as wrong:
            raise Refused(*sentences(wrong)) from None


def sentences(wrong: WrongFields) -> list[str]:
    """Each fault as the pages would say it, in English."""
    texts = Texts(WEB / "texts")
    with speaking("en"):
        return [texts(f"person_fault.{key}", **LIMITS) for key in wrong.faults.values()]
