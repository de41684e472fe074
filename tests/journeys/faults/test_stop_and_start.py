"""A stop breaks no request and no letter; a start bears that a part comes late (B21)."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import requests

from tests.fixtures.waiting import wait_until
from tests.journeys.faults.furnished import furnished
from tests.journeys.faults.readers import Readers, all_passed_on, all_stored_once


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_what_was_answered_before_the_stop_is_there_after_the_next_start(tmp_path: Path) -> None:
    with furnished(tmp_path) as place:
        readers = Readers(place, every=0.05)
        readers.start()
        wait_until(lambda: len(readers.promises) > 20)
        stopping = threading.Thread(target=place.house.stop)
        stopping.start()
        stopping.join()
        place.house.start()
        wait_until(lambda: len(readers.promises) > 40)
        readers.stop()
        assert readers.surprises == []
        all_stored_once(place, readers)
        all_passed_on(place, readers, seconds=60)


@pytest.mark.slow
def test_a_request_under_way_is_answered_before_the_house_stops(tmp_path: Path) -> None:
    with furnished(tmp_path) as place:
        answers: list[int] = []
        body = {"body": "Kommentti " + "pitkä " * 700}

        def post() -> None:
            for _ in range(5):
                try:
                    answers.append(requests.post(place.comments_url, json=body, timeout=20).status_code)
                except requests.ConnectionError:
                    return  # Refused at the door is no broken promise.

        threads = [threading.Thread(target=post) for _ in range(8)]
        for thread in threads:
            thread.start()
        wait_until(lambda: answers)
        place.house.stop()
        for thread in threads:
            thread.join()
        assert set(answers) == {201}
        place.house.start()
