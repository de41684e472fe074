"""The supervisor at work on real processes: whoever dies is started again, and nothing outlives the house."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.vastine.running import eventually, living, stub_house

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="counts processes in /proc (Linux)")


def test_a_crashed_child_is_started_again_and_a_line_says_so(tmp_path):
    with stub_house(tmp_path / "data", "steady") as house:
        assert house.is_ready()
        before = house.pids()["steady"]
        os.kill(before, signal.SIGKILL)
        eventually(lambda: house.pids().get("steady", before) != before)
        assert house.warnings() == "vastine: steady was killed by signal 9; starting it again in 0.2 s.\n"


def test_a_child_that_keeps_crashing_is_given_more_and_more_time(tmp_path):
    with stub_house(tmp_path / "data", "steady") as house:
        assert house.is_ready()
        killed: list[int] = []
        while len(killed) < 3:
            killed.append(house.pids()["steady"])
            os.kill(killed[-1], signal.SIGKILL)
            eventually(lambda: house.pids().get("steady", killed[-1]) not in killed)
        pauses = [line.rpartition(" in ")[2] for line in house.warnings().splitlines()]
        assert pauses == ["0.2 s.", "0.4 s.", "0.8 s."]


def test_what_a_crashed_child_had_started_dies_before_it_is_started_again(tmp_path):
    with stub_house(tmp_path / "data", "family") as house:
        assert house.is_ready()
        # Supervisor, guardian, parent, child.
        eventually(lambda: len(living(house.data)) == 4)
        before = set(living(house.data))
        os.kill(house.pids()["family"], signal.SIGKILL)
        eventually(lambda: len(living(house.data)) == 4 and len(before & set(living(house.data))) == 2)


def test_sigterm_leaves_no_process_and_ends_with_0(tmp_path):
    with stub_house(tmp_path / "data", "redis", "family", "steady", "stubborn") as house:
        assert house.is_ready()
        eventually(lambda: "deaf now" in house.log("stubborn"))
        house.process.send_signal(signal.SIGTERM)
        assert house.process.wait(20) == 0
        assert living(house.data) == []
        assert house.pids() == {}
        assert "stubborn did not end within 0.3 s, so it was killed." in house.warnings()


def test_kill_9_of_the_supervisor_leaves_no_process(tmp_path):
    with stub_house(tmp_path / "data", "redis", "family", "steady", "stubborn") as house:
        assert house.is_ready()
        eventually(lambda: len(living(house.data)) == 7)
        house.process.kill()
        eventually(lambda: living(house.data) == [])


def test_what_a_killed_supervisor_and_guardian_left_is_ended_by_the_next_start(tmp_path):
    data = tmp_path / "data"
    with stub_house(data, "family") as house:
        assert house.is_ready()
        eventually(lambda: len(living(data)) == 4)
        guardian = _guardian(data, house.process.pid)
        os.kill(house.process.pid, signal.SIGSTOP)
        os.kill(guardian, signal.SIGKILL)
        house.process.kill()
        house.process.wait()
        eventually(lambda: len(living(data)) == 1)  # The grandchild, which nobody was left to end.
        with stub_house(data, "steady") as following:
            assert following.is_ready()
            eventually(lambda: len(living(data)) == 3)


def test_a_dead_guardian_is_replaced(tmp_path):
    with stub_house(tmp_path / "data", "steady") as house:
        assert house.is_ready()
        guardian = _guardian(house.data, house.process.pid)
        os.kill(guardian, signal.SIGKILL)
        eventually(lambda: _guardian(house.data, house.process.pid) not in {guardian, 0})


def test_a_second_supervisor_on_the_same_folder_is_refused(tmp_path):
    with stub_house(tmp_path / "data", "steady") as first:
        assert first.is_ready()
        running = first.pids()
        with stub_house(tmp_path / "data", "steady", guest=True) as second:
            assert second.process.wait(20) == 1
            assert second.warnings().startswith("Another Vastine is running on the data folder")
        assert first.pids() == running


def test_a_child_that_never_stays_up_ends_the_start_with_its_last_words(tmp_path):
    with stub_house(tmp_path / "data", "steady", "faulty") as house:
        assert house.process.wait(20) == 1
        assert "faulty does not stay up: it ended with code 1. no sense of direction" in house.warnings()
        assert living(house.data) == []


def _guardian(data: Path, supervisor: int) -> int:
    """The supervisor's child that runs the supervisor's own program."""
    line = Path(f"/proc/{supervisor}/cmdline").read_bytes()
    for pid in living(data):
        stat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        if int(stat[1]) == supervisor and Path(f"/proc/{pid}/cmdline").read_bytes() == line:
            return pid
    return 0
