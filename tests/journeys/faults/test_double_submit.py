"""A hundred times the same submission at once is one comment, one letter and a hundred equal answers (B17)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from tests.journeys.faults.furnished import furnished
from tests.journeys.faults.readers import Promise, Readers, all_passed_on, all_stored_once

TIMES = 100


@pytest.mark.slow
def test_a_hundred_equal_submissions_are_one(tmp_path: Path) -> None:
    with furnished(tmp_path) as place:
        told = {"body": "Kommentti kerran", "idempotency_key": "sama", "contact": {"email": "kerran@example.org"}}

        def press(_: int) -> tuple[int, str, str]:
            answer = requests.post(place.comments_url, json=told, timeout=30)
            return answer.status_code, answer.json()["id"], answer.json()["receipt"]

        with ThreadPoolExecutor(TIMES) as many:
            answers = set(many.map(press, range(TIMES)))
        assert len(answers) == 1
        ((status, _, receipt),) = answers
        assert status == 201
        readers = Readers(place, promises=[Promise("kerran", receipt, wants_contact=True)])
        all_stored_once(place, readers)
        assert all_passed_on(place, readers) == 0
