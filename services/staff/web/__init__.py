"""The doors of staff: signing in, people, one's own page, and what programs may ask."""

from __future__ import annotations

from typing import cast

from flask import current_app
from redis import RedisError

from services.staff.grants import keep_grants
from services.staff.settings import Settings
from services.staff.use_cases.letters import Sender
from shared.logs import fault_name, log
from shared.web.place import database, now, place

PREFIX = "/staff"


def settings() -> Settings:
    return cast(Settings, current_app.extensions["settings"])


def sender() -> Sender:
    """Who writes the house's own letters to colleagues."""
    house = place().house
    return Sender(settings().notify_public_key, house.language, house.site.url)


def take_effect() -> None:
    """Lets a change count at once in every service. Where Redis is away the courier does it as soon as it can."""
    try:
        keep_grants(database(), place().sessions, now())
    except RedisError as fault:
        log("door").warning("grants wait for the courier", fault=fault_name(fault))
