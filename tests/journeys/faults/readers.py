"""Readers who comment all the time, remember what was promised to them, and press again when the line breaks."""

from __future__ import annotations

import re
import threading
import time
from dataclasses import dataclass, field
from typing import Any

import requests

from tests.fixtures.waiting import wait_until
from tests.journeys.faults.furnished import Furnished

PATIENCE = 10.0
REPLY_TO = re.compile(rb"^Reply-To: (\S+)", re.MULTILINE)


@dataclass
class Promise:
    """A submission that was answered 201."""

    marker: str
    receipt: str
    wants_contact: bool
    comment: str = ""
    thread: str = ""


@dataclass
class Readers:
    """Post `every` some seconds until told to stop, in all `threads` in turn; some leave an address for staff."""

    place: Furnished
    every: float = 0.1
    contact_every: int = 4
    threads: list[str] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    surprises: list[str] = field(default_factory=list)
    slowest: list[float] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.threads = self.threads or [self.place.thread]

    def start(self, readers: int = 2) -> None:
        self._threads = [threading.Thread(target=self._post_on, args=(number,)) for number in range(readers)]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _post_on(self, reader: int) -> None:
        number = 0
        while not self._stop.is_set():
            number += 1
            self.post(f"merkki-{reader}-{number}", wants_contact=number % self.contact_every == 0)
            self._stop.wait(self.every)

    def post(self, marker: str, *, wants_contact: bool) -> None:
        """Posts until it is answered; a broken line is tried again with the same key, as a browser's reader would."""
        told: dict[str, Any] = {"body": f"Kommentti {marker}", "idempotency_key": marker}
        if wants_contact:
            told["contact"] = {"email": f"{marker}@example.org", "message": f"Vastatkaa {marker}"}
        thread = self.threads[len(self.promises) % len(self.threads)]
        for _ in range(600):
            started = time.monotonic()
            try:
                answer = requests.post(self.place.comments_of(thread), json=told, timeout=PATIENCE)
            except requests.RequestException:
                time.sleep(0.1)
                continue
            self.slowest.append(time.monotonic() - started)
            if answer.status_code == 201:
                made = answer.json()
                self.promises.append(Promise(marker, made["receipt"], wants_contact, made["id"], thread))
                return
            self.surprises.append(f"{marker}: {answer.status_code} {answer.text[:200]}")
            time.sleep(0.1)
        self.surprises.append(f"{marker}: never answered")


def all_stored_once(place: Furnished, readers: Readers) -> list[dict[str, Any]]:
    """Every promised comment is in the queue, once, whatever was decided about it. Gives them all."""
    stored = [comment for status in ("pending", "approved", "rejected") for comment in _of_status(place, status)]
    markers = [comment["body"].split()[1] for comment in stored]
    promised = [promise.marker for promise in readers.promises]
    assert sorted(set(promised) - set(markers)) == [], "promised and lost"
    assert len(markers) == len(set(markers)), "stored twice"
    return stored


def _of_status(place: Furnished, status: str) -> list[dict[str, Any]]:
    session, found, query = place.house.api("moderator"), [], {"status": status}
    while True:
        page = session.get(f"{place.house.url}/comments/api/v1/queue", params=query, timeout=20).json()
        found += page["comments"]
        if page["next"] is None:
            return found
        query["cursor"] = page["next"]


def all_passed_on(place: Furnished, readers: Readers, seconds: float = 120.0) -> float:
    """Every contact request reached the mail server, and its receipt says so; gives the share of letters sent twice."""
    wanted = [promise for promise in readers.promises if promise.wants_contact]
    # The mail server is a thread of this process: asking all the time would keep it from its work.
    wait_until(lambda: {f"{each.marker}@example.org" for each in wanted} <= _answer_to(place), seconds, every=0.5)
    for promise in wanted:
        wait_until(lambda promise=promise: contact_state(place, promise) == "sent", seconds)  # type: ignore[misc]
    ids: dict[str, set[str]] = {}
    for letter in place.sink.letters:
        ids.setdefault(str(letter["Reply-To"]), set()).add(str(letter["Message-ID"]))
    assert all(len(each) == 1 for each in ids.values()), "one request, two Message-IDs"
    return len(place.sink.letters) / max(1, len(ids)) - 1


def contact_state(place: Furnished, promise: Promise) -> str:
    token = promise.receipt.rsplit("/", 1)[1]
    told = requests.get(f"{place.house.url}/comments/api/v1/receipts/{token}", timeout=20)
    if told.status_code != 200:
        return f"{told.status_code}"
    state: str = told.json()["contact"]["state"]
    assert state != "failed", "shown as failed"
    return state


def _answer_to(place: Furnished) -> set[str]:
    return {found[1].decode() for _, raw in place.sink.taken if (found := REPLY_TO.search(raw))}
