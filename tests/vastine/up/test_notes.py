"""The notes of what runs: for chaos tests, and to clear up after a crash without hurting strangers."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from vastine.up.notes import Notes


@pytest.fixture
def sleeper():
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
    yield process
    process.kill()
    process.wait()


def test_each_child_stands_there_by_its_name(tmp_path):
    Notes(tmp_path, tmp_path).write({"web": os.getpid()})
    assert json.loads((tmp_path / "processes.json").read_text()) == {"web": os.getpid()}


def test_what_was_left_over_is_ended_and_struck_out(tmp_path, sleeper):
    Notes(tmp_path, tmp_path).write({"web": sleeper.pid})
    assert Notes(tmp_path, tmp_path).end_left_over() == 1
    assert sleeper.wait(5) == -9
    assert json.loads((tmp_path / "processes.json").read_text()) == {}


@pytest.mark.parametrize("change", [{"boot": "another"}, {"started": 1}])
def test_a_stranger_who_got_the_same_number_is_left_alone(tmp_path, sleeper, change):
    notes = Notes(tmp_path, tmp_path)
    notes.write({"web": sleeper.pid})
    noted = json.loads((tmp_path / "groups.json").read_text())
    noted["boot"] = change.get("boot", noted["boot"])
    noted["groups"][str(sleeper.pid)] += change.get("started", 0)
    (tmp_path / "groups.json").write_text(json.dumps(noted))
    assert notes.end_left_over() == 0
    assert sleeper.poll() is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"groups": 1}'])
def test_broken_notes_stop_no_start(tmp_path, text):
    (tmp_path / "groups.json").write_text(text)
    assert Notes(tmp_path, tmp_path).end_left_over() == 0
