"""Opens the comments service for one command: its database is all that is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from services.comments.app import WEB
from services.comments.domain.refusals import WrongFields
from services.comments.settings import Settings
from shared.database import Database
from shared.web.texts import Texts, speaking
from vastine.opened import opened, settings_here
from vastine.refused import Refused


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
    settings = settings_here(values, Settings.from_env)
    with opened(settings.house.database_url, "comments") as database:
        try:
            yield Comments(settings, database)
        except WrongFields as wrong:
            raise Refused(*sentences(wrong)) from None


def sentences(wrong: WrongFields) -> list[str]:
    """Each fault as the pages would say it, in English."""
    texts = Texts(WEB / "texts")
    with speaking("en"):
        return [texts(f"fault.{fault.key}", **fault.values) for fault in wrong.faults.values()]
