"""`vastine up`: runs the whole house on this machine until it is told to stop."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping

from vastine.settings import HouseSettings
from vastine.up.run import run as run_house

# All that the house writes is its owner's alone.
PRIVATE_MASK = 0o077


def run(told: argparse.Namespace, values: Mapping[str, str]) -> int:
    os.umask(PRIVATE_MASK)
    run_house(values, HouseSettings.from_env(values), demo=not told.no_demo)
    return 0
