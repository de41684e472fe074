"""What other readers notice while one sender floods: their 95th percentile with the flood and without, in turns in one run.

    .venv/bin/python -m benchmarks.one_floods [ROUNDS]

Starts a house with its usual limits. Readers of many networks read an article and comment on it; the flooder posts about fifty
times a second from one. Prints the medians over the rounds, and their ratio; fails when the flood makes others wait 10 % longer.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

from tests.journeys.faults.furnished import Furnished, furnished

ROUNDS = 7
SECONDS = 6.0
READERS_PAUSE, FLOODERS_PAUSE = 0.05, 0.02
MOST = 1.10
# All of 127.0.0.0/8 is this machine, so every reader can have a network of their own.
NETWORKS = count(256)


def main(rounds: int) -> int:
    with tempfile.TemporaryDirectory() as folder, furnished(Path(folder), COMMENTS_SENDER_LIMIT="6") as stood:
        host = urlsplit(stood.house.url).netloc
        _measure(host, stood, SECONDS)
        quiet, flooded, answers = [], [], Counter[int]()
        for _ in range(rounds):
            quiet.append(_measure(host, stood, SECONDS))
            over = threading.Event()
            flood = threading.Thread(target=_flood, args=(host, stood.thread, over, answers))
            flood.start()
            flooded.append(_measure(host, stood, SECONDS))
            over.set()
            flood.join()
    calm, rough = statistics.median(quiet), statistics.median(flooded)
    print(f"others, p95 in ms: quiet {calm * 1000:.1f}, flooded {rough * 1000:.1f}, ratio {rough / calm:.3f}")
    print(f"the flooder got {dict(answers)}")
    return int(rough / calm > MOST)


def _measure(host: str, stood: Furnished, seconds: float) -> float:
    """The 95th percentile of what readers waited, reading and writing in turn."""
    waited = []
    end = time.monotonic() + seconds
    path = urlsplit(stood.article).path
    while time.monotonic() < end:
        network = next(NETWORKS)
        began = time.monotonic()
        _ask(host, network, "GET", path)
        _ask(host, network, "POST", f"/comments/api/v1/threads/{stood.thread}/comments", f"Lukija {network}")
        waited.append(time.monotonic() - began)
        time.sleep(READERS_PAUSE)
    return statistics.quantiles(waited, n=20)[-1]


def _flood(host: str, thread: str, over: threading.Event, answers: Counter[int]) -> None:
    for number in count():
        if over.wait(FLOODERS_PAUSE):
            return
        answers[_ask(host, 1, "POST", f"/comments/api/v1/threads/{thread}/comments", f"Tulva {number}")] += 1


def _ask(host: str, network: int, method: str, path: str, body: str = "") -> int:
    sender = f"127.{network // 256 % 256}.{network % 256}.1"
    line = HTTPConnection(host, timeout=20, source_address=(sender, 0))
    told = json.dumps({"body": body}) if body else None
    line.request(method, path, told, {"Content-Type": "application/json"} if body else {})
    answer = line.getresponse()
    answer.read()
    line.close()
    return answer.status


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
