"""What this service is told from outside."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from shared.env.house import House, read_house
from shared.env.settings import Environment


@dataclass(frozen=True)
class Settings:
    """`grace`: how long a sealed request is kept after its mail was handed over, for bounces."""

    house: House
    notify_public_key: bytes
    grace: timedelta

    @classmethod
    def from_env(cls, values: Mapping[str, str]) -> Settings:
        environment = Environment(values)
        settings = cls(
            house=read_house(environment, values, "articles"),
            notify_public_key=environment.key("VASTINE_NOTIFY_PUBLIC_KEY"),
            grace=timedelta(hours=environment.number("ARTICLES_GRACE_HOURS", 72)),
        )
        environment.finish()
        return settings

    @classmethod
    def of_this_process(cls) -> Settings:
        return cls.from_env(os.environ)

    @property
    def pictures(self) -> Path:
        return self.house.data / "pictures"
