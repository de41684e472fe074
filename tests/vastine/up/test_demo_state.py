"""The demo goes into a new house, once, and never among somebody's real articles."""

from __future__ import annotations

import pytest

from vastine.settings import HouseSettings
from vastine.up.demo_state import DemoState, demo_state, keep_demo_state
from vastine.up.folders import DataFolder


@pytest.fixture
def house(tmp_path):
    DataFolder(tmp_path).prepare()
    return HouseSettings.from_env({"VASTINE_DATA": str(tmp_path)})


def test_a_new_house_gets_it_and_keeps_wanting_it_until_it_is_laid_in(house):
    assert demo_state(house, asked=True) is DemoState.WANTED
    DataFolder(house.data).database("articles").touch()
    assert demo_state(house, asked=True) is DemoState.WANTED
    keep_demo_state(DataFolder(house.data), DemoState.LAID_IN)
    assert demo_state(house, asked=True) is DemoState.LAID_IN


def test_who_refused_it_once_does_not_get_it_later(house):
    assert demo_state(house, asked=False) is DemoState.REFUSED
    assert demo_state(house, asked=True) is DemoState.REFUSED


def test_a_house_that_has_articles_does_not_get_it(house):
    DataFolder(house.data).database("articles").touch()
    assert demo_state(house, asked=True) is DemoState.REFUSED


def test_a_database_server_does_not_get_it(tmp_path):
    DataFolder(tmp_path).prepare()
    values = {"VASTINE_DATA": str(tmp_path), "VASTINE_DATABASE_URL": "postgresql://db/{service}"}
    assert demo_state(HouseSettings.from_env(values), asked=True) is DemoState.REFUSED
