"""Thousands of wrecked requests: a clear answer to each, none a fault of ours, none slow, and everybody lives (B11)."""

from __future__ import annotations

import os
import socket
import time
from collections import Counter
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from tests.journeys.faults.furnished import Furnished, furnished
from tests.journeys.malformed import NO_REQUESTS, Wreck, wrecks

# VASTINE_WRECKS=10000 runs as many as the goal names.
NUMBER = int(os.environ.get("VASTINE_WRECKS", "2000"))
SLOWEST = 2.0
FAULTS = ("Traceback (most recent call last)", '"level": "error"', '"level": "critical"')
# What the server itself answers to, before any door of ours sees it.
NOT_OURS = {"TRACE", "CONNECT"}


@pytest.mark.journey
@pytest.mark.timeout(300)
def test_no_wrecked_request_is_a_fault_of_ours(tmp_path: Path) -> None:
    with furnished(tmp_path) as place:
        alive = place.house.pids()
        answers = Counter[int]()
        for wreck in wrecks(place.thread, NUMBER):
            _answered(place, wreck, answers)
        for line in NO_REQUESTS:
            _bear(place, line)
        assert sum(answers.values()) > NUMBER * 0.9
        assert {400, 404, 405, 413, 415, 422} <= set(answers)
        assert place.house.pids() == alive
        for path in ("/", "/comments/healthz", "/notify/healthz", "/staff/healthz", "/comments/readyz"):
            assert requests.get(place.house.url + path, timeout=20).status_code == 200
        assert requests.post(place.comments_url, json={"body": "Kaikki toimii."}, timeout=20).status_code == 201
        told = "".join(each.read_text(errors="replace") for each in (place.house.data / "logs").iterdir())
        assert [fault for fault in FAULTS if fault in told] == []


def _answered(place: Furnished, wreck: Wreck, answers: Counter[int]) -> None:
    line = HTTPConnection(urlsplit(place.house.url).netloc, timeout=20)
    began = time.monotonic()
    try:
        line.request(wreck.method, wreck.path, wreck.body or None, wreck.headers)
        answer = line.getresponse()
        answer.read()
    except (HTTPException, OSError, UnicodeError, ValueError):
        # What the client will not say, or the server hangs up on: the next request shows whether anybody was hurt.
        return
    finally:
        line.close()
    answers[answer.status] += 1
    what = f"{wreck.method} {wreck.path[:200]} {wreck.headers} {wreck.body[:200]!r}"
    assert answer.status < 500, what
    assert time.monotonic() - began < SLOWEST, what
    if wreck.method not in NOT_OURS and answer.status not in {204, 304} and not _from_the_server(answer):
        assert answer.getheader("X-Content-Type-Options") == "nosniff", what
        assert answer.getheader("Content-Type") or not int(answer.getheader("Content-Length") or 0), what


def _from_the_server(answer: HTTPResponse) -> bool:
    """Refused before the application: it has no policy of ours."""
    return answer.status in {400, 413, 431} and answer.getheader("Content-Security-Policy") is None


def _bear(place: Furnished, said: bytes) -> None:
    """Says it and hangs up; whatever comes back is no fault of ours."""
    parts = urlsplit(place.house.url)
    with socket.create_connection((parts.hostname or "", parts.port or 80), timeout=5) as line:
        try:
            line.sendall(said)
            line.shutdown(socket.SHUT_WR)
            heard = line.recv(200)
        except OSError:
            return
    assert b" 500 " not in heard[:20], said[:100]
