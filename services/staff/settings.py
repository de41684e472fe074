"""The settings of this service, from the environment alone."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from shared.env.house import House, read_house
from shared.env.settings import Environment


@dataclass(frozen=True)
class Settings:
    """`notify_public_key` seals where a colleague's mail goes; only notify can open it."""

    house: House
    notify_public_key: bytes

    @classmethod
    def from_env(cls, values: Mapping[str, str]) -> Settings:
        environment = Environment(values)
        settings = cls(
            house=read_house(environment, values, "staff"),
            notify_public_key=environment.key("VASTINE_NOTIFY_PUBLIC_KEY"),
        )
        environment.finish()
        return settings

    @classmethod
    def of_this_process(cls) -> Settings:
        return cls.from_env(os.environ)
