"""A service's database is opened for one command, and closed whatever comes of it."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from services.comments.settings import Settings
from tests.vastine.commented_house import commented_house
from vastine.opened import opened, settings_here
from vastine.refused import Refused


def test_a_house_that_is_there_gives_its_services_settings(tmp_path):
    assert settings_here(commented_house(tmp_path), Settings.from_env).house.database_url.endswith("comments.db")


def test_a_house_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(Refused, match="start one with vastine up"):
        settings_here({"VASTINE_DATA": str(tmp_path)}, Settings.from_env)


def test_a_database_that_cannot_be_used_is_named_with_its_service(tmp_path):
    with (
        pytest.raises(Refused, match=r"The notify database cannot be used \(OperationalError\)"),
        opened(f"sqlite:///{tmp_path}/none/notify.db", "notify") as database,
        database.reading() as session,
    ):
        session.execute(text("SELECT 1"))
