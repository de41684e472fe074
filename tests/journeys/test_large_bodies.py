"""Bodies of ten megabytes are refused at once, and leave no memory behind (B12)."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
import requests

from tests.journeys.faults.furnished import Furnished, furnished

# VASTINE_LARGE_BODIES=1000 sends as many as the goal names.
NUMBER = int(os.environ.get("VASTINE_LARGE_BODIES", "100"))
WARMING = 20
LARGE = 10 * 1024 * 1024
SLOWEST, MOST_GROWN = 1.0, 50 * 1024


@pytest.mark.journey
@pytest.mark.timeout(300)
def test_large_bodies_are_refused_at_once_and_leave_no_memory_behind(tmp_path: Path) -> None:
    call, form = b'{"body": "' + b"x" * LARGE + b'"}', b"body=" + b"x" * LARGE
    with furnished(tmp_path) as place:
        page = place.comments_url.replace("/api/v1", "").removesuffix("/comments")
        for number in range(WARMING + NUMBER):
            if number == WARMING:
                before = _kilobytes(place)
            as_call = number % 2 == 0
            kind = "application/json" if as_call else "application/x-www-form-urlencoded"
            began = time.monotonic()
            url, body = (place.comments_url, call) if as_call else (page, form)
            answer = requests.post(url, data=body, headers={"Content-Type": kind}, timeout=20)
            assert answer.status_code in {413, 422}, answer.text[:300]
            assert time.monotonic() - began < SLOWEST
        assert _kilobytes(place) - before < MOST_GROWN


def _kilobytes(place: Furnished) -> int:
    """What the web processes hold together."""
    pid = place.house.pids()["web"]
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return sum(_held(each) for each in (str(pid), *children))


def _held(pid: str) -> int:
    told = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(next(line for line in told.splitlines() if line.startswith("VmRSS")).split()[1])
