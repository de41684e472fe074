"""Signing in with a link, as a browser does it."""

from __future__ import annotations

import pytest

from services.staff.app import create_app
from services.staff.domain.person import COMMAND_LINE
from services.staff.settings import Settings
from services.staff.use_cases.make_sign_in_link import make_sign_in_link
from services.staff.use_cases.see_sign_in_link import see_sign_in_link
from tests.fixtures.house import house_values
from tests.staff.arrange import House, added


def link_of(house: House, person_id: str) -> str:
    secret = make_sign_in_link(house.database, person_id, COMMAND_LINE, house.settings.house.clock())
    return f"/staff/sign-in/{secret}"


def test_a_link_signs_in_once_and_only_when_it_is_pressed(house):
    link = link_of(house, added(house.database))
    browser = house.stranger()
    assert browser.get(link).status_code == browser.get(link).status_code == 200
    answer = browser.post(link)
    assert (answer.status_code, answer.location) == (303, "/comments/moderation")
    assert "Mari Virta" in browser.get("/staff/me").text
    assert house.stranger().post(link).status_code == house.stranger().get(link).status_code == 410


@pytest.mark.parametrize("forged", ["forged", "x" * 5000, "%00", "ä'--"])
def test_a_forged_link_is_refused_with_a_way_on(house, forged):
    for answer in (house.stranger().get(f"/staff/sign-in/{forged}"), house.stranger().post(f"/staff/sign-in/{forged}")):
        assert answer.status_code in {404, 410}
        assert "Set-Cookie" not in answer.headers


def test_an_expired_link_is_refused(tmp_path, redis_url, house):
    link = link_of(house, added(house.database))
    moved = tmp_path / "clock"
    moved.write_text(str(24 * 3600))
    later = house_values(tmp_path, redis_url, VASTINE_CLOCK_OFFSET_FILE=str(moved))
    answer = create_app(Settings.from_env(later)).test_client().post(link)
    assert answer.status_code == 410
    assert 'href="/staff/sign-in"' in answer.text


def test_a_link_is_not_lost_to_a_moment_without_redis(tmp_path, redis_away, house):
    link = link_of(house, added(house.database))
    away = create_app(Settings.from_env(house_values(tmp_path, redis_away))).test_client()
    assert away.post(link).status_code == 503
    assert see_sign_in_link(house.database, link.rpartition("/")[2], house.settings.house.clock())
