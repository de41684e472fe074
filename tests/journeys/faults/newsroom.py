"""A newsroom at work: an editor, a moderator, readers who write and one who looks on; and what was promised to them all."""

from __future__ import annotations

import threading
from collections import Counter
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import requests

from tests.fixtures.waiting import wait_until
from tests.journeys.faults.colleagues import BREATH, Colleague, Editor, Moderator, patiently
from tests.journeys.faults.furnished import Furnished
from tests.journeys.faults.readers import Readers, all_stored_once
from tests.journeys.house import House
from tests.journeys.pages import Visitor

STATUS_AFTER = {"approve": "approved", "reject": "rejected"}
READERS = 6


class Newsroom:
    """Everybody works until told to stop, and then ends what they have in hand."""

    def __init__(self, place: Furnished, readers: Readers) -> None:
        self.place = place
        self.readers = readers
        self.editor = Editor(place.house)
        self.moderator = Moderator(place.house)
        self.onlooker = Onlooker(self)
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []

    @property
    def surprises(self) -> list[str]:
        """What nobody should have been told: a fault of ours, or that they did something wrong."""
        told = [each for each in self.readers.surprises if ": 503 " not in each]
        return [*told, *(each for colleague in self._colleagues for each in colleague.surprises)]

    @property
    def _colleagues(self) -> tuple[Editor, Moderator, Onlooker]:
        return self.editor, self.moderator, self.onlooker

    def start(self) -> None:
        self._threads = [threading.Thread(target=self._work_on, args=(each,)) for each in self._colleagues]
        for thread in self._threads:
            thread.start()
        self.readers.start(READERS)

    def stop(self) -> None:
        self._stop.set()
        self.readers.stop()
        for thread in self._threads:
            thread.join()

    def _work_on(self, colleague: Editor | Moderator | Onlooker) -> None:
        try:
            while not self._stop.is_set():
                colleague.work()
                self._stop.wait(BREATH)
        except Exception as fault:  # noqa: BLE001  In a thread: the test must come to know of it.
            colleague.surprises.append(f"{colleague.role} gave up: {fault!r}")


class Onlooker(Colleague):
    """A reader who opens new articles, tells the others where comments are open, and looks for what was approved last."""

    def __init__(self, newsroom: Newsroom) -> None:
        super().__init__(newsroom.place.house, "onlooker")
        self.seen: set[str] = set()
        self._newsroom = newsroom
        self._paths = {newsroom.place.thread: urlsplit(newsroom.place.article).path}

    def work(self) -> None:
        for written in list(self._newsroom.editor.written):
            if written.id not in self._paths:
                self._open_first(written.id)
        decided = list(self._newsroom.moderator.decided.items())
        threads = {promise.comment: promise.thread for promise in list(self._newsroom.readers.promises)}
        approved = [each for each, verdict in decided if verdict == "approve" and each in threads]
        if approved:
            self._look_for(approved[-1], self._paths[threads[approved[-1]]])

    def _open_first(self, article: str) -> None:
        self._paths[article] = patiently(partial(path_of, self.house, article))
        patiently(lambda: self._takes_comments(article) or None)
        self._newsroom.readers.threads.append(article)

    def _takes_comments(self, article: str) -> bool:
        forms = self.open(self._paths[article]).forms
        return any(f"/comments/threads/{article}" in form.action for form in forms)

    def _look_for(self, comment: str, path: str) -> None:
        patiently(lambda: f"c-{comment}" in self.open(path).ids or None)
        self.seen.add(comment)


def path_of(house: House, article: str) -> str | None:
    """Where readers find that article."""
    told = requests.get(f"{house.url}/api/v1/articles/{article}", timeout=20)
    return urlsplit(told.json()["url"]).path if told.status_code == 200 else None


def all_articles_served_once(newsroom: Newsroom) -> None:
    """What was answered is listed once and served; a press that was not answered may have made one more of its title."""
    house, editor = newsroom.place.house, newsroom.editor
    listed = _listed(house)
    ids = [article["id"] for article in listed]
    assert len(ids) == len(set(ids))
    assert {written.id for written in editor.written} <= set(ids), "answered and lost"
    copies = Counter(article["title"] for article in listed)
    assert [title for title, presses in editor.presses_for.items() if copies[title] > presses] == []
    for written in editor.written:
        page = Visitor().open(f"{house.url}{path_of(house, written.id)}")
        assert page.status == 200
        assert written.title in page.text


def all_decisions_stand(newsroom: Newsroom) -> None:
    """In the queue each comment has the status of its verdict, and readers find all that is approved and nothing else."""
    house = newsroom.place.house
    stored = all_stored_once(newsroom.place, newsroom.readers)
    status = {comment["id"]: comment["status"] for comment in stored}
    assert {each: status[each] for each in newsroom.moderator.decided} == {
        each: STATUS_AFTER[verdict] for each, verdict in newsroom.moderator.decided.items()
    }
    for thread in newsroom.readers.threads:
        approved = {each["id"] for each in stored if each["thread"] == thread and each["status"] == "approved"}
        _stand(house, thread, approved)


def _stand(house: House, thread: str, approved: set[str]) -> None:
    """These comments and no others, as programs are told and as the article's page shows it."""
    wait_until(lambda: _told(house, thread) == approved)
    page = f"{house.url}{path_of(house, thread)}"
    wait_until(lambda: _shown(page) == approved)


def _listed(house: House) -> list[dict[str, Any]]:
    found, query = [], {"limit": "100"}
    while True:
        page = house.api("editor").get(f"{house.url}/api/v1/articles", params=query, timeout=20).json()
        found += page["articles"]
        if page["next"] is None:
            return found
        query["cursor"] = page["next"]


def _told(house: House, thread: str) -> set[str]:
    told = requests.get(f"{house.url}/comments/api/v1/threads/{thread}", timeout=20).json()
    assert told["next"] is None, "more than a page: decide less, or turn the pages here"
    return {comment["id"] for comment in told["comments"]}


def _shown(page: str) -> set[str]:
    return {each.removeprefix("c-") for each in Visitor().open(page).ids if each.startswith("c-")}
