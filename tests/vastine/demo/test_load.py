"""The demo is laid in once, however often it is begun."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.vastine.quiet import everything, quiet_house, row_counts
from vastine.demo import comments, load
from vastine.demo.load import load_demo


def test_laying_it_in_twice_changes_nothing(tmp_path):
    values = quiet_house(tmp_path)
    load_demo(values)
    before, note = everything(tmp_path), _note(tmp_path)
    load_demo(values)
    assert everything(tmp_path) == before
    assert _note(tmp_path) == note


@pytest.mark.parametrize(("room", "broken"), [(comments, "_object"), (comments, "_answer"), (load, "finish_articles")])
def test_a_load_that_broke_off_is_taken_up_again_without_doubling(
    tmp_path, monkeypatch, rows_of_the_demo, room, broken
):
    class BrokenOff(Exception):
        pass

    def break_off(*_things):
        raise BrokenOff

    values = quiet_house(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(room, broken, break_off)
        with pytest.raises(BrokenOff):
            load_demo(values)
    load_demo(values)
    assert row_counts(values) == rows_of_the_demo


def _note(data: Path) -> str:
    return (data / "secrets" / "demo-sign-in").read_text(encoding="utf-8")
