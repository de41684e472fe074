"""`vastine replay`: every service lays its whole present state into its outbox, from where its courier carries it.

For a Redis that was lost while somebody watched; the couriers do the same by themselves when they find theirs empty.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from importlib import import_module

from shared.database import Database
from vastine.house import installed_services
from vastine.up.environment import environment_here

# Its events name addresses of pages, so it must be told where the site stands.
NEEDS_SITE = "articles"


def run(_told: argparse.Namespace, values: Mapping[str, str]) -> int:
    here = environment_here(values)
    for service in installed_services():
        print(f"{service:<8}  {replay(service, here):>6} events laid into the outbox")
    return 0


def replay(service: str, values: Mapping[str, str]) -> int:
    """How many events one service laid in. A container holds a single service, so each is loaded by its name."""
    settings = import_module(f"services.{service}.settings").Settings.from_env(values)
    lay_in = import_module(f"services.{service}.use_cases.replay").replay
    database = Database(settings.house.database_url)
    try:
        told = (settings.house.site.url,) if service == NEEDS_SITE else ()
        return int(lay_in(database, settings.house.clock(), *told))
    finally:
        database.close()
