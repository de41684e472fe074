"""What is done before the house opens: settings checked, databases brought to the newest revision, the demo laid in.

A process of its own, because it loads what the supervisor should not carry for the rest of its life. It prints one
sentence a fault, and ends with `FAULTY` when there was one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module

from shared.database import database_url
from shared.database.migrating import migrate
from shared.env.settings import SettingsError
from vastine.house import SERVICES, installed_services, migrations_of
from vastine.settings import HouseSettings
from vastine.up.steps import FAULTY, Step


def faults_in_settings(values: Mapping[str, str]) -> list[str]:
    """Everything that any service finds wrong with its environment, each fault once."""
    faults: dict[str, None] = {}
    for service in installed_services():
        settings = import_module(f"services.{service}.settings").Settings
        try:
            settings.from_env(values)
        except SettingsError as error:
            faults.update(dict.fromkeys(error.faults))
    return list(faults)


def main(steps: list[str], values: Mapping[str, str]) -> int:
    """Takes the steps in their order; the check comes first in any case."""
    if faults := faults_in_settings(values):
        print("\n".join(faults))
        return FAULTY
    house = HouseSettings.from_env(values)
    if Step.MIGRATE in steps:
        for service in SERVICES:
            migrate(database_url(house.database_url, service, house.data), migrations_of(service))
    if Step.DEMO in steps:
        import_module("vastine.demo.load").load_demo(values)
    if Step.FIRST_LINK in steps:
        import_module("vastine.up.first_link").note_first_link(values)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
