"""Fifty kills at random and an emptied Redis in the middle: what was promised to readers holds (B1, B2, B3, B6)."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from tests.fixtures.waiting import wait_until
from tests.journeys.faults.furnished import furnished
from tests.journeys.faults.readers import Readers, all_passed_on, all_stored_once

KILLS = 50
VICTIMS = ("web", "couriers", "worker", "redis")
PAUSE = (0.5, 1.8)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_nothing_promised_is_lost_over_fifty_kills_and_an_emptied_redis(tmp_path: Path) -> None:
    chance = random.Random(20261123)
    with furnished(tmp_path) as place:
        readers = Readers(place, every=0.05)
        readers.start(6)
        for kill in range(KILLS):
            time.sleep(chance.uniform(*PAUSE))  # Between kills, not for a condition.
            place.house.kill(chance.choice(VICTIMS))
            if kill == KILLS // 2:
                place.house.empty_redis()
        readers.stop()
        wait_until(lambda: place.house.api("").get(f"{place.house.url}/comments/readyz", timeout=20).ok, seconds=60)
        assert len(readers.promises) > KILLS
        assert [each for each in readers.surprises if " 5" in each and " 503 " not in each] == []
        all_stored_once(place, readers)
        # Most arrive at once; what a dead worker had in hand waits for its claim to run out.
        assert all_passed_on(place, readers, seconds=240) <= 0.05
