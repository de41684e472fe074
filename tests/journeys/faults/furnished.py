"""A house with one published article and everybody that the main job needs, on a mail server and a Redis of the test's own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

from tests.fixtures.waiting import wait_until
from tests.journeys.faults import brisk
from tests.journeys.house import OwnHouse, a_house
from tests.notify.smtp_sink import Sink, running_sink

ARTICLE = {"title": "Kestävä artikkeli", "body_html": "<p>Teksti.</p>", "language": "fi", "status": "published"}


@dataclass
class Furnished:
    """The house, its mail server, the article's address and its thread."""

    house: OwnHouse
    sink: Sink
    article: str
    thread: str

    @property
    def comments_url(self) -> str:
        return self.comments_of(self.thread)

    def comments_of(self, thread: str) -> str:
        return f"{self.house.url}/comments/api/v1/threads/{thread}/comments"


@contextmanager
def furnished(
    folder: Path, *, mail_works: bool = True, is_brisk: bool = False, **environment: str
) -> Iterator[Furnished]:
    """Starts it, and stops it at the end; it must stop cleanly. A brisk one raises its dead at once."""
    sink = Sink()
    with running_sink(sink) as server:
        url = server.url
        house = a_house(folder, VASTINE_SMTP_URL=url if mail_works else "smtp://127.0.0.1:9", **environment)
        house.program = (sys.executable, brisk.__file__) if is_brisk else house.program
        try:
            house.start()
            for role in ("editor", "moderator", "contact"):
                house.hire(role)
            yield Furnished(house, sink, *_publish(house))
        finally:
            status = house.stop()
        assert status == 0


def _publish(house: OwnHouse) -> tuple[str, str]:
    made = house.api("editor").post(f"{house.url}/api/v1/articles", json=ARTICLE, timeout=20)
    assert made.status_code == 201, made.text
    thread = made.json()["thread"]
    wait_until(lambda: requests.get(f"{house.url}/comments/api/v1/threads/{thread}", timeout=20).status_code == 200)
    return made.json()["url"], thread
