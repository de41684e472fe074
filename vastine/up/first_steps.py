"""What is done before the house opens: settings checked, databases brought to the newest revision, the demo laid in.

A process of its own, because it loads what the supervisor should not carry for the rest of its life. It prints one
sentence a fault, and ends with `FAULTY` when there was one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from shared.database import database_url, migrate
from shared.env.settings import SettingsError
from vastine.house import SERVICES, migrations_of
from vastine.up.steps import FAULTY, Step


def faults_in_settings(values: Mapping[str, str]) -> list[str]:
    """Everything that any service finds wrong with its environment, each fault once."""
    faults: dict[str, None] = {}
    for service in SERVICES:
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
    data = Path(values["VASTINE_DATA"])
    if Step.MIGRATE in steps:
        for service in SERVICES:
            migrate(database_url(values.get("VASTINE_DATABASE_URL") or None, service, data), migrations_of(service))
    if Step.DEMO in steps:
        import_module("vastine.demo.load").load_demo(values)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
