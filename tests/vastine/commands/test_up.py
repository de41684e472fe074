"""`vastine up` as a command: what it writes is its owner's alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.vastine.running import real_house


@pytest.mark.slow
def test_nothing_in_the_data_folder_can_be_read_by_others(tmp_path):
    before = os.umask(0)
    try:
        with real_house(tmp_path / "data") as house:
            assert house.is_ready(), house.warnings()
            assert _open_to_others(tmp_path / "data") == []
    finally:
        os.umask(before)


def _open_to_others(folder: Path) -> list[Path]:
    modes = {path: path.lstat().st_mode for path in folder.rglob("*")}
    return [path for path, mode in modes.items() if mode & 0o077 and not stat.S_ISLNK(mode)]
