"""The whole house on one machine, with every real process in it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.vastine.running import ROOT, eventually, living, real_house
from vastine.house import READY_PATHS
from vastine.up.port import free_port

pytestmark = pytest.mark.slow
# Seconds that the libraries take on a machine of two quiet cores, where the house is ready in 2.4.
LOADING_ALONE = 0.6
NAMES = {"redis", "mailbox", "worker", "couriers", "web"}


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    """A data folder that a house has lived in."""
    data = Path(tmp_path_factory.mktemp("house") / "data")
    with real_house(data) as house:
        assert house.is_ready(), house.warnings()
    return data


def test_when_it_says_ready_everything_runs_and_every_service_answers(data):
    with real_house(data) as house:
        said = house.lines()
        address = said[-1].removeprefix("ready ")
        assert [line for line in said if line.startswith("ready")] == [f"ready {address}"]
        assert set(house.pids()) == NAMES
        for path in READY_PATHS:
            with urllib.request.urlopen(address + path, timeout=5) as answer:
                assert answer.status == 200
        assert house.warnings() == ""


def test_a_house_that_was_there_before_is_ready_in_under_five_seconds(data):
    # Other tests share the machine. Where loading the libraries alone takes long just now, the house may take as much longer.
    tries = [(_seconds_to_load(), _seconds_to_ready(data)) for _ in range(3)]
    assert any(ready < max(5, 5 * loading / LOADING_ALONE) for loading, ready in tries), tries


def test_sigterm_ends_every_process_of_the_house(data):
    with real_house(data) as house:
        assert house.is_ready(), house.warnings()
        house.process.send_signal(signal.SIGTERM)
        assert house.process.wait(40) == 0
        assert living(data) == []
        assert house.warnings() == ""


def test_kill_9_of_the_supervisor_ends_every_process_of_the_house(data):
    with real_house(data) as house:
        assert house.is_ready(), house.warnings()
        house.process.kill()
        eventually(lambda: living(data) == [])


def test_after_kill_9_it_can_be_started_again_at_once_on_the_same_port(data):
    port = str(free_port())
    with real_house(data, "--port", port) as house:
        assert house.is_ready(), house.warnings()
        house.process.kill()
        with real_house(data, "--port", port, guest=True) as following:
            assert following.lines()[-1:] == [f"ready http://127.0.0.1:{port}"], following.warnings()
            following.process.terminate()
            assert following.process.wait(40) == 0


@pytest.mark.parametrize("name", sorted(NAMES))
def test_whoever_is_killed_comes_back_and_the_house_answers_again(data, name):
    with real_house(data) as house:
        address = house.lines()[-1].removeprefix("ready ")
        before = house.pids()[name]
        os.kill(before, signal.SIGKILL)
        eventually(lambda: house.pids().get(name, before) != before)
        eventually(lambda: _answers(address), 30)
        assert house.warnings() == f"vastine: {name} was killed by signal 9; starting it again in 0.2 s.\n"


def test_every_fault_in_the_services_settings_is_told(tmp_path):
    with real_house(tmp_path / "data", VASTINE_TIMEZONE="Atlantis", VASTINE_FORM_KEY="short") as house:
        assert house.process.wait(60) == 1
        assert set(house.warnings().splitlines()) == {
            "vastine: VASTINE_TIMEZONE names Atlantis, which is no time zone.",
            "vastine: VASTINE_FORM_KEY must be 32 bytes in base64.",
        }
        assert living(tmp_path / "data") == []


def _seconds_to_load() -> float:
    began = time.monotonic()
    libraries = "import shared.database, shared.web, flask, celery, redis, pydantic"
    subprocess.run([sys.executable, "-c", libraries], check=True, cwd=ROOT)
    return time.monotonic() - began


def _seconds_to_ready(data: Path) -> float:
    began = time.monotonic()
    with real_house(data) as house:
        assert house.is_ready(), house.warnings()
        return time.monotonic() - began


def _answers(address: str) -> bool:
    try:
        for path in READY_PATHS:
            urllib.request.urlopen(address + path, timeout=5).close()
    except OSError:
        return False
    return True
