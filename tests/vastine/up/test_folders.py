"""The data folder: private, checked before anything starts, and one house's alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

from vastine.refused import Refused
from vastine.up.folders import DataFolder


def test_everything_in_the_data_folder_is_its_owners_alone(tmp_path):
    folder = DataFolder(tmp_path / "new" / "data")
    folder.prepare()
    places = [folder.root, folder.secrets, folder.redis, folder.pictures, folder.logs, folder.run]
    assert [place.stat().st_mode & 0o777 for place in places] == [0o700] * len(places)


def test_a_secrets_folder_that_was_opened_to_others_is_closed_again(tmp_path):
    folder = DataFolder(tmp_path)
    folder.prepare()
    folder.secrets.chmod(0o755)
    folder.prepare()
    assert folder.secrets.stat().st_mode & 0o777 == 0o700


def test_a_place_that_cannot_be_written_to_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "secrets").write_text("in the way")
    with pytest.raises(Refused, match=f"The data folder {tmp_path} cannot be written to"):
        DataFolder(tmp_path).prepare()


def test_the_lock_ends_with_its_holder(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("vastine.up.folders.LOCK_PATIENCE", 0.1)
    folder = DataFolder(tmp_path)
    folder.prepare()
    code = "import sys; from pathlib import Path; from vastine.up.folders import DataFolder\n"
    code += f"lock = DataFolder(Path({str(tmp_path)!r})).lock(); print('held', flush=True); sys.stdin.read()"
    held = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with held:
        assert held.stdout is not None
        assert held.stdout.readline() == "held\n"
        with pytest.raises(Refused, match="Another Vastine is running"):
            folder.lock()
        held.kill()
        held.wait()
        folder.lock().close()
