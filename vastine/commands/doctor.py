"""`vastine doctor`: looks at everything that can be wrong, says each in a sentence, and fails when one is."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from vastine.doctor.databases import database_findings
from vastine.doctor.finding import Finding
from vastine.doctor.machine import machine_findings
from vastine.doctor.wire import redis_findings, smtp_finding
from vastine.settings import HouseSettings
from vastine.up.environment import environment_here
from vastine.up.first_steps import faults_in_settings
from vastine.up.folders import DataFolder


def run(_told: argparse.Namespace, values: Mapping[str, str]) -> int:
    found = list(findings(values))
    for finding in found:
        print(f"{'well ' if finding.is_well else 'WRONG'}  {finding.sentence}")
    wrong = sum(not finding.is_well for finding in found)
    print(f"\n{'All is well.' if not wrong else '1 thing is wrong.' if wrong == 1 else f'{wrong} things are wrong.'}")
    return 1 if wrong else 0


def findings(values: Mapping[str, str]) -> Iterator[Finding]:
    """From the ground up: whatever is wrong first is likely the cause of what comes after."""
    folder = DataFolder(HouseSettings.from_env(values).data)
    yield from machine_findings(folder)
    told = environment_here(values)
    settings = HouseSettings.from_env(told)
    if settings.redis_url is None:
        yield Finding(False, f"There is no house in {folder.root} yet: start one with vastine up.")
        return
    faults = faults_in_settings(told)
    yield from (Finding(False, fault) for fault in faults)
    if not faults:
        yield Finding(True, "The settings of all services make sense.")
    yield from redis_findings(settings.redis_url)
    if settings.smtp_url is not None:
        yield smtp_finding(settings.smtp_url)
    yield from database_findings(settings, datetime.now(UTC))
