"""`vastine held`: what is held about people today, as a plain table; fails when something outlives its rule."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from zoneinfo import ZoneInfo

from redis import RedisError

from shared.database import Database
from shared.streams.connection import COURIER_DEADLINE, connect
from vastine.held import mailbox
from vastine.held import redis as in_redis
from vastine.held.holding import Holding
from vastine.house import installed_services
from vastine.refused import Refused
from vastine.up.environment import environment_here

HEADINGS = ("what", "where", "how many", "oldest", "rule", "next erasure", "outlived")
NUMBERS = {"how many", "outlived"}


def run(_told: argparse.Namespace, values: Mapping[str, str]) -> int:
    here = environment_here(values)
    services = installed_services()
    house = import_module(f"services.{services[0]}.settings").Settings.from_env(here).house
    found = [holding for service in services for holding in _in_database(service, here)]
    fault = ""
    try:
        redis = connect(house.redis_url, COURIER_DEADLINE)
        found += in_redis.held(redis, house.clock())
    except RedisError as error:
        fault = f"What lies in Redis cannot be seen: it does not answer ({type(error).__name__}). Is Vastine running?"
    if here.get("VASTINE_MAILBOX_DIR"):
        found.append(mailbox.held(Path(here["VASTINE_MAILBOX_DIR"])))
    print("\n".join(table(found, house.zone)))
    if outlived := [holding for holding in found if holding.outlived]:
        raise Refused(*(f"{each.outlived} of {each.what} in {each.where} outlive their rule." for each in outlived))
    if fault:
        raise Refused(fault)
    print("\nNothing outlives its rule.")
    return 0


def table(found: Sequence[Holding], zone: ZoneInfo) -> Iterator[str]:
    """The lines, in columns."""
    rows = [HEADINGS, *(_cells(each, zone) for each in found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    for row in rows:
        cells = [
            f"{cell:>{width}}" if heading in NUMBERS else f"{cell:<{width}}"
            for cell, width, heading in zip(row, widths, HEADINGS, strict=True)
        ]
        yield "  ".join(cells).rstrip()


def _cells(holding: Holding, zone: ZoneInfo) -> tuple[str, ...]:
    return (
        holding.what, holding.where, str(holding.count), _moment(holding.oldest, zone), holding.rule,
        _moment(holding.next_erasure, zone), str(holding.outlived) if holding.outlived else "-",
    )  # fmt: skip


def _moment(when: datetime | None, zone: ZoneInfo) -> str:
    return when.astimezone(zone).strftime("%Y-%m-%d %H:%M") if when else "-"


def _in_database(service: str, values: Mapping[str, str]) -> list[Holding]:
    settings = import_module(f"services.{service}.settings").Settings.from_env(values)
    database = Database(settings.house.database_url)
    try:
        with database.reading() as session:
            return list(import_module(f"vastine.held.{service}").held(session, settings, settings.house.clock()))
    finally:
        database.close()
