"""What the doctor says of the machine."""

from __future__ import annotations

import pytest

from vastine.doctor import machine
from vastine.up.folders import DataFolder
from vastine.up.keys import ensure_keys


def wrong(folder: DataFolder) -> list[str]:
    return [finding.sentence for finding in machine.machine_findings(folder) if not finding.is_well]


@pytest.fixture
def folder(tmp_path) -> DataFolder:
    folder = DataFolder(tmp_path)
    folder.prepare()
    ensure_keys(folder.secrets)
    return folder


def test_this_machine_is_well(folder):
    assert wrong(folder) == []


def test_a_secret_that_others_can_read_is_named(folder):
    (folder.secrets / "form.key").chmod(0o644)
    assert wrong(folder) == [f"Others can read these secrets: form.key. Run chmod -R go= {folder.secrets}"]


def test_a_folder_that_is_not_there_cannot_be_written_to(tmp_path):
    assert "cannot be written to" in wrong(DataFolder(tmp_path / "none"))[0]


def test_a_disk_that_is_nearly_full_is_told(folder, monkeypatch):
    monkeypatch.setattr(machine, "LEAST_ROOM", 10**18)
    assert "nearly full" in wrong(folder)[0]


def test_an_old_sqlite_is_told(folder, monkeypatch):
    monkeypatch.setattr(machine, "OLDEST_SQLITE", (99, 0))
    assert wrong(folder)[0].endswith("Vastine needs 3.35 or newer.")
