"""Kills at random and an emptied Redis in the middle of a newsroom's work: what was promised holds (B1, B2, B3, B6).

On SQLite with fifty kills; on PostgreSQL with twenty, of which some are its own.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.fixtures.postgres import Postgres
from tests.fixtures.waiting import wait_until
from tests.journeys.faults.furnished import Furnished, furnished
from tests.journeys.faults.newsroom import Newsroom, all_articles_served_once, all_decisions_stand
from tests.journeys.faults.readers import Readers, all_passed_on

VICTIMS = ("web", "couriers", "worker", "redis")
PAUSE = (0.5, 1.8)
POSTS = 1200
LETTERS = 300
MOST_TWICE = 0.01


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_nothing_promised_is_lost_over_fifty_kills_and_an_emptied_redis(tmp_path: Path) -> None:
    with furnished(tmp_path, is_brisk=True) as place:
        work_through(place, 50, {})


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.timeout(600)
def test_nothing_promised_is_lost_on_postgresql_either(tmp_path: Path, own_postgres: Postgres) -> None:
    def fell() -> None:
        own_postgres.kill()
        own_postgres.start()

    with furnished(tmp_path, is_brisk=True, VASTINE_DATABASE_URL=own_postgres.url) as place:
        work_through(place, 20, {"postgres": fell})


def work_through(place: Furnished, kills: int, more_victims: dict[str, Callable[[], None]]) -> None:
    """Kills while everybody works, and looks afterwards whether all of it is there."""
    readers = Readers(place, every=0.05, contact_every=2)
    newsroom = Newsroom(place, readers)
    newsroom.start()
    try:
        kill_at_random(newsroom, kills, more_victims)
    finally:
        newsroom.stop()
    wait_until(lambda: place.house.api("moderator").get(f"{place.house.url}/comments/api/v1/queue", timeout=20).ok)
    assert newsroom.surprises == []
    all_articles_served_once(newsroom)
    all_decisions_stand(newsroom)
    assert min(len(newsroom.editor.written), len(newsroom.moderator.decided), len(newsroom.onlooker.seen)) > 5
    # Most arrive at once; what a dead worker had in hand waits for its claim to run out.
    assert all_passed_on(place, readers, seconds=120) <= MOST_TWICE
    assert len(place.sink.taken) > LETTERS


def kill_at_random(newsroom: Newsroom, kills: int, more_victims: dict[str, Callable[[], None]]) -> None:
    """Kills one of those who live, again and again, as fast as readers get on with their posts; empties Redis half-way."""
    chance, place, promises = random.Random(20261123), newsroom.place, newsroom.readers.promises
    for kill in range(kills):
        time.sleep(chance.uniform(*PAUSE))  # Between kills, not for a condition.
        wait_until(lambda due=POSTS * (kill + 1) // kills: len(promises) >= due, seconds=120)  # type: ignore[misc]
        alive = sorted(place.house.pids().keys() & set(VICTIMS))
        victim = chance.choice([*alive, *more_victims])
        more_victims.get(victim, partial(place.house.kill, victim))()
        if kill == kills // 2:
            place.house.empty_redis()
