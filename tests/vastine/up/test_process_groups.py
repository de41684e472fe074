"""Process groups: all of a child is found and ended, and nobody else's process is."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.vastine.running import eventually
from vastine.up.process_groups import end_group, is_ours, members, started_at

PAIR = "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']); time.sleep(600)"


@pytest.fixture
def pair():
    """A process that leads a session, with one child."""
    told = {**os.environ, "MARK": "ours"}
    process = subprocess.Popen([sys.executable, "-c", PAIR], start_new_session=True, env=told)
    eventually(lambda: len(members(process.pid)) == 2)
    yield process
    end_group(process.pid)
    process.wait()


def test_ending_a_group_ends_the_child_of_the_child_too(pair):
    end_group(pair.pid)
    assert members(pair.pid) == []
    assert pair.wait(5) == -9


def test_a_living_leader_is_ours_by_its_start_time(pair):
    started = started_at(pair.pid)
    assert started is not None
    assert is_ours(pair.pid, started, "MARK=other")
    assert not is_ours(pair.pid, started + 1, "MARK=ours")


def test_what_a_dead_leader_left_is_ours_only_with_our_mark(pair):
    started = started_at(pair.pid) or 0
    pair.kill()
    pair.wait()
    assert len(members(pair.pid)) == 1
    assert is_ours(pair.pid, started, "MARK=ours")
    assert not is_ours(pair.pid, started, "MARK=other")


def test_the_dead_have_no_start_time(pair):
    end_group(pair.pid)
    assert started_at(pair.pid) is None
