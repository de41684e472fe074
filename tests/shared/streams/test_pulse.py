"""A courier's sign of life."""

import os
from pathlib import Path

from shared.streams.pulse import LATELY, beat, lives


def test_a_courier_lives_while_it_beats(tmp_path: Path) -> None:
    file = tmp_path / "pulse"
    assert not lives(file)
    assert beat(file) == 0
    assert lives(file)
    old = file.stat().st_mtime - LATELY - 1
    os.utime(file, (old, old))
    assert not lives(file)
