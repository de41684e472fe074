"""The guardian: hears of the supervisor's death and ends the house, and leaves quietly when all was stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.vastine.running import ROOT, eventually
from vastine.up.process_groups import started_at

# A supervisor that starts one process in a session of its own, tells both numbers, and waits.
KEEPER = """
import subprocess, sys
from pathlib import Path
from vastine.up.guardian import Guardian
from vastine.up.notes import Notes

run = Path(sys.argv[1])
guardian = Guardian(Notes(run, run))
guardian.ensure()
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
Notes(run, run).write({"child": child.pid})
print(child.pid, flush=True)
sys.stdin.read()
child.kill()
child.wait()
Notes(run, run).write({})
guardian.let_go()
"""


@pytest.fixture
def keeper(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", KEEPER, str(tmp_path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        yield process
        process.kill()


def test_when_the_supervisor_is_killed_its_children_are(keeper):
    child = int(keeper.stdout.readline())
    os.kill(keeper.pid, signal.SIGKILL)
    eventually(lambda: started_at(child) is None)


def test_when_all_was_stopped_the_guardian_is_gone_before_the_supervisor(keeper, tmp_path):
    keeper.stdout.readline()
    keeper.stdin.close()
    assert keeper.wait(10) == 0
    assert not [line for line in map(_command_line, Path("/proc").glob("[0-9]*")) if str(tmp_path) in line]


def _command_line(process: Path) -> str:
    try:
        return (process / "cmdline").read_text(errors="replace")
    except OSError:
        return ""
