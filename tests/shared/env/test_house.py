"""What all services are told alike."""

import base64
from pathlib import Path

import pytest

from shared.env.house import read_house
from shared.env.settings import Environment, SettingsError

KEY = base64.b64encode(bytes(32)).decode()


def house_from(**values: str):
    environment = Environment({"VASTINE_FORM_KEY": KEY, "VASTINE_REDIS_URL": "redis://r"} | values)
    house = read_house(environment, values, "comments")
    environment.finish()
    return house


def test_without_a_database_address_each_service_has_its_own_file() -> None:
    assert house_from(VASTINE_DATA="/somewhere").database_url == "sqlite:////somewhere/comments.db"


def test_the_services_name_is_filled_into_the_database_address() -> None:
    assert house_from(VASTINE_DATABASE_URL="postgresql://h/{service}").database_url == "postgresql://h/comments"


def test_cookies_are_bound_to_https_only_where_there_is_https() -> None:
    assert house_from(VASTINE_PUBLIC_URL="https://lehti.example").secure
    assert not house_from(VASTINE_PUBLIC_URL="http://127.0.0.1:8000/").secure


def test_an_unknown_time_zone_is_a_fault() -> None:
    with pytest.raises(SettingsError, match="VASTINE_TIMEZONE"):
        house_from(VASTINE_TIMEZONE="Europe/Vastine")


def test_the_clock_is_moved_by_the_file_that_a_test_names(tmp_path: Path) -> None:
    moved = tmp_path / "offset"
    house = house_from(VASTINE_CLOCK_OFFSET_FILE=str(moved))
    before = house.clock()
    moved.write_text("86400", encoding="ascii")
    assert (house.clock() - before).total_seconds() >= 86_400
