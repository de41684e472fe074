"""One program and its process: logs, back-off and the ways to end."""

from __future__ import annotations

import os
import sys

import pytest

from tests.vastine.running import eventually
from vastine.up.child import LARGEST_LOG, LONGEST_PAUSE, Child, Program


@pytest.fixture
def child_of(tmp_path):
    made: list[Child] = []

    def make(code: str, *, once: bool = False) -> Child:
        made.append(Child(Program("stub", (sys.executable, "-c", code), once=once), os.environ, tmp_path))
        return made[-1]

    yield make
    for child in made:
        child.end()


def news(child: Child) -> str:
    heard: list[str | None] = [None]

    def has_died() -> bool:
        heard[0] = child.has_died()
        return heard[0] is not None

    eventually(has_died)
    return heard[0] or ""


def test_what_a_child_says_is_in_its_log_and_its_last_line_is_known(child_of):
    child = child_of("print('first'); import sys; sys.exit('last')")
    child.start()
    assert news(child) == "stub ended with code 1; starting it again in 0.2 s."
    assert child.log.read_text() == "last\nfirst\n" or child.log.read_text() == "first\nlast\n"
    assert child.last_words().startswith("it ended with code 1. ")


def test_a_program_that_is_not_there_is_tried_again_like_one_that_fell(tmp_path):
    child = Child(Program("stub", ("/not/there",)), os.environ, tmp_path)
    assert child.start() == "stub could not be started (No such file or directory); starting it again in 0.2 s."
    assert not child.is_due()
    eventually(child.is_due)


def test_pauses_double_up_to_a_limit_and_begin_anew_after_a_long_life(tmp_path, monkeypatch: pytest.MonkeyPatch):
    child = Child(Program("stub", ("/not/there",)), os.environ, tmp_path)
    told = [(child.start() or "").rpartition(" in ")[2] for _ in range(8)]
    assert told == ["0.2 s.", "0.4 s.", "0.8 s.", "1.6 s.", "3.2 s.", "6.4 s.", f"{LONGEST_PAUSE:g} s.", "10 s."]
    monkeypatch.setattr("vastine.up.child.WELL_AFTER", 0)
    assert (child.start() or "").endswith("0.2 s.")
    assert child.falls == 1


def test_a_one_off_is_not_started_again(child_of):
    child = child_of("import sys; print('fault'); sys.exit(3)", once=True)
    child.start()
    assert news(child) == ""
    assert child.exit_code == 3
    assert not child.is_due()
    assert child.log.read_text() == "fault\n"


def test_a_log_that_has_grown_large_makes_way(child_of):
    child = child_of("print('new')")
    child.log.write_bytes(b"x" * (LARGEST_LOG + 1))
    child.start()
    news(child)
    assert child.log.read_text() == "new\n"
    assert child.log.with_suffix(".log.1").stat().st_size == LARGEST_LOG + 1


def test_a_child_that_is_asked_ends(child_of):
    child = child_of("import time; time.sleep(600)")
    child.start()
    assert not child.has_ended()
    child.ask_to_end()
    eventually(child.has_ended)
