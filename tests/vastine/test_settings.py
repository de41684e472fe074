"""The settings of the house as a whole."""

from __future__ import annotations

from pathlib import Path

from vastine.settings import HouseSettings


def test_without_any_setting_the_house_does_everything_itself():
    settings = HouseSettings.from_env({})
    assert settings.data == Path.cwd() / "data"
    assert settings.port == 8000
    assert (settings.redis_url, settings.database_url, settings.smtp_url) == (None, None, None)


def test_an_address_may_come_from_a_file(tmp_path):
    (tmp_path / "url").write_text("postgresql://u:secret@db/{service}\n")
    settings = HouseSettings.from_env({"VASTINE_DATABASE_URL_FILE": str(tmp_path / "url")})
    assert settings.database_url == "postgresql://u:secret@db/{service}"
