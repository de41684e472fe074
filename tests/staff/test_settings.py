"""The settings of staff."""

import pytest

from services.staff.settings import Settings
from shared.env.settings import SettingsError


def test_all_faults_are_told_at_once():
    with pytest.raises(SettingsError) as told:
        Settings.from_env({"VASTINE_NOTIFY_PUBLIC_KEY": "short"})
    assert len(told.value.faults) == 3
    assert any("VASTINE_NOTIFY_PUBLIC_KEY" in fault for fault in told.value.faults)


def test_a_process_reads_its_own_environment(house_environment, monkeypatch):
    for name, value in house_environment.items():
        monkeypatch.setenv(name, value)
    assert Settings.of_this_process().notify_public_key == Settings.from_env(house_environment).notify_public_key
