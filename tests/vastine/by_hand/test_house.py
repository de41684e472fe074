"""A quiet house opens the databases that its services would."""

from __future__ import annotations

from tests.vastine.quiet import quiet_house
from vastine.by_hand.house import QuietHouse


def test_each_service_has_its_own_database(tmp_path):
    house = QuietHouse.of(quiet_house(tmp_path))
    names = [each.engine.url.database for each in (house.articles, house.comments, house.notify, house.staff)]
    assert names == [str(tmp_path / f"{name}.db") for name in ("articles", "comments", "notify", "staff")]
    assert house.site_url == "http://localhost"
    house.close()
