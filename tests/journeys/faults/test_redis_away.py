"""Readers notice nothing of Redis: not when it is frozen, not when it is gone, not when it comes back empty (B6, B7)."""

from __future__ import annotations

import signal
import statistics
import time
from pathlib import Path

import pytest
import requests

from tests.fixtures.waiting import wait_until
from tests.journeys.faults.furnished import Furnished, furnished
from tests.journeys.faults.readers import Readers, all_passed_on, all_stored_once

POSTS = 24


def p95(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def articles_are_served(place: Furnished) -> list[float]:
    seconds = []
    for _ in range(POSTS):
        started = time.monotonic()
        assert requests.get(place.article, timeout=10).status_code == 200
        seconds.append(time.monotonic() - started)
    return seconds


def post_all(place: Furnished, word: str) -> Readers:
    readers = Readers(place)
    for number in range(POSTS):
        readers.post(f"{word}-{number}", wants_contact=number % 4 == 0)
    assert readers.surprises == []
    return readers


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_frozen_redis_costs_readers_nothing_and_everything_goes_out_afterwards(tmp_path: Path) -> None:
    with furnished(tmp_path) as place:
        usual = post_all(place, "ennen")
        all_passed_on(place, usual)
        place.house.signal("redis", signal.SIGSTOP)
        try:
            frozen = post_all(place, "jaassa")
            assert p95(frozen.slowest) < 0.5
            assert p95(articles_are_served(place)) < 0.5
        finally:
            place.house.signal("redis", signal.SIGCONT)
        all_stored_once(place, frozen)
        all_passed_on(place, frozen, seconds=60)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_an_emptied_redis_loses_no_comment_and_no_letter_and_staff_need_no_new_token(tmp_path: Path) -> None:
    with furnished(tmp_path) as place:
        readers = Readers(place)
        readers.start()
        for _ in range(3):
            place.house.empty_redis()
            seen = len(readers.promises)
            wait_until(lambda seen=seen: len(readers.promises) > seen + 8)  # type: ignore[misc]
        readers.stop()
        wait_until(lambda: place.house.api("moderator").get(f"{place.house.url}/comments/api/v1/queue", timeout=20).ok)
        all_stored_once(place, readers)
        all_passed_on(place, readers, seconds=60)
        assert readers.surprises == []


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_redis_that_is_restarted_again_and_again_is_found_again(tmp_path: Path) -> None:
    with furnished(tmp_path) as place:
        for number in range(5):
            place.house.kill("redis")
            readers = Readers(place)
            readers.post(f"uudestaan-{number}", wants_contact=True)
            all_passed_on(place, readers, seconds=60)
