"""Settings come from the environment, and all faults are told at once."""

from datetime import timedelta

import pytest

from services.articles.settings import Settings
from shared.env.settings import SettingsError


def test_the_environment_makes_settings(house_environment, tmp_path):
    settings = Settings.from_env(house_environment | {"ARTICLES_GRACE_HOURS": "1"})
    assert settings.grace == timedelta(hours=1)
    assert settings.pictures == tmp_path / "pictures"
    assert len(settings.notify_public_key) == 32


def test_what_is_missing_is_named(house_environment):
    del house_environment["VASTINE_NOTIFY_PUBLIC_KEY"]
    with pytest.raises(SettingsError, match="VASTINE_NOTIFY_PUBLIC_KEY"):
        Settings.from_env(house_environment | {"ARTICLES_GRACE_HOURS": "-1"})


def test_a_process_reads_its_own_environment(house_environment, monkeypatch):
    for name, value in house_environment.items():
        monkeypatch.setenv(name, value)
    assert Settings.of_this_process().house.site.name == "Testisäätiö"
