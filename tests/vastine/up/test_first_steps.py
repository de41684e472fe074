"""What is done before the house opens, as the process that the supervisor starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.vastine.running import ROOT
from vastine.settings import HouseSettings
from vastine.up.environment import house_environment
from vastine.up.first_steps import faults_in_settings
from vastine.up.folders import DataFolder
from vastine.up.keys import ensure_keys
from vastine.up.revisions import all_at_head
from vastine.up.steps import FAULTY


@pytest.fixture
def told(tmp_path) -> dict[str, str]:
    folder = DataFolder(tmp_path)
    folder.prepare()
    values = {"VASTINE_DATA": str(tmp_path)}
    return house_environment(values, HouseSettings.from_env(values), ensure_keys(folder.secrets))


def take(told: dict[str, str], *steps: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "vastine.up.first_steps", *steps]
    return subprocess.run(command, cwd=ROOT, env=told, capture_output=True, text=True, check=False, timeout=60)


def test_it_brings_all_databases_to_the_newest_migration_and_again_changes_nothing(told, tmp_path):
    assert take(told, "check", "migrate").returncode == 0
    assert all_at_head(DataFolder(Path(tmp_path)))
    again = take(told, "check", "migrate")
    assert (again.returncode, again.stdout) == (0, "")


def test_with_faulty_settings_it_tells_them_and_touches_nothing(told, tmp_path):
    ended = take({**told, "VASTINE_LANGUAGE": "de"}, "check", "migrate")
    assert ended.returncode == FAULTY
    assert ended.stdout == "VASTINE_LANGUAGE must be one of fi, sv, en.\n"
    assert not list(tmp_path.glob("*.db"))


def test_a_fault_that_all_services_find_is_told_once(told):
    assert faults_in_settings({**told, "VASTINE_LANGUAGE": "de"}) == ["VASTINE_LANGUAGE must be one of fi, sv, en."]
    assert faults_in_settings(told) == []
