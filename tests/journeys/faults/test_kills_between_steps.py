"""The main job, step by step, with one process killed before each step: whoever waits a little gets on with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

import pytest
import requests
from redis import RedisError

from tests.fixtures.waiting import wait_until
from tests.journeys.faults.colleagues import BODY, Colleague, Moderator, patiently
from tests.journeys.faults.furnished import Furnished, furnished
from tests.journeys.faults.newsroom import path_of
from tests.journeys.faults.readers import Promise, contact_state
from tests.journeys.pages import Form

# A claim whose owner was killed is taken back after a minute.
LETTER_PATIENCE = 100.0
ASKS_OF_REDIS = {"couriers": "xreadgroup", "worker": "brpop", "redis": "client"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Furnished]:
    with furnished(tmp_path_factory.mktemp("house"), is_brisk=True) as place:
        yield place


@dataclass
class Way:
    """One run of the main job. What the steps find out for each other is kept here."""

    place: Furnished
    word: str
    article: str = ""
    comment: str = ""
    promise: Promise | None = None
    editor: Colleague = field(init=False)
    moderator: Moderator = field(init=False)
    reader: Colleague = field(init=False)

    def __post_init__(self) -> None:
        house = self.place.house
        self.editor, self.moderator, self.reader = (
            Colleague(house, "editor"),
            Moderator(house),
            Colleague(house, "reader"),
        )

    @property
    def steps(self) -> tuple[Callable[[], None], ...]:
        return (
            self.the_editor_signs_in, self.writes, self.publishes, self.a_reader_comments, self.the_moderator_signs_in,
            self.finds_it_in_the_queue, self.approves, self.it_stands_on_the_page, self.the_letter_arrives,
            self.the_receipt_says_so,
        )  # fmt: skip

    def the_editor_signs_in(self) -> None:
        self.editor.open("/desk")

    def writes(self) -> None:
        told = {"title": f"Juttu {self.word}", "body_html": BODY, "language": "fi", "wish": "draft"}
        went = self.editor.press("/desk/articles/new", "/desk/articles", **told)
        self.article = went.split("?")[0].rsplit("/", 1)[1]

    def publishes(self) -> None:
        own = f"/desk/articles/{self.article}"
        self.editor.change(own, own, wish="published")

    def a_reader_comments(self) -> None:
        path = patiently(partial(path_of, self.place.house, self.article))
        form = patiently(lambda: self._form(path))
        email, marker = f"{self.word}@example.org", self.word
        where = self.reader.press_again(form, body=f"Kommentti {marker}", email=email, message="Vastatkaa.")
        self.promise = Promise(marker, where, wants_contact=True)

    def the_moderator_signs_in(self) -> None:
        self.moderator.open("/comments/moderation")

    def finds_it_in_the_queue(self) -> None:
        page = self.moderator.open(f"/comments/moderation?q={self.word}")
        assert f"Kommentti {self.word}" in page.text
        (self.comment,) = (each.removeprefix("c-") for each in page.ids if each.startswith("c-"))

    def approves(self) -> None:
        self.moderator.decide(self.comment, "approve")

    def it_stands_on_the_page(self) -> None:
        path = patiently(partial(path_of, self.place.house, self.article))
        patiently(lambda: f"c-{self.comment}" in self.reader.open(path).ids or None)

    def the_letter_arrives(self) -> None:
        wait_until(lambda: f"{self.word}@example.org" in self._answer_to(), LETTER_PATIENCE, every=0.1)

    def the_receipt_says_so(self) -> None:
        assert self.promise is not None
        wait_until(partial(self._is_sent, self.promise), LETTER_PATIENCE)

    def _form(self, path: str) -> Form | None:
        forms = self.reader.open(path).forms
        return next((form for form in forms if f"/comments/threads/{self.article}" in form.action), None)

    def _answer_to(self) -> list[str]:
        return [str(letter["Reply-To"]) for letter in self.place.sink.letters]

    def _is_sent(self, promise: Promise) -> bool:
        return contact_state(self.place, promise) == "sent"


def is_at_work(place: Furnished, name: str) -> bool:
    """Whether that process is up again from its last fall: the web by its answer, the others by what they ask of Redis."""
    if name == "web":
        return requests.get(f"{place.house.url}/readyz", timeout=5).ok
    try:
        asked = {client["cmd"].split("|")[0] for client in place.house.redis().client_list()}
    except RedisError:
        return False
    return ASKS_OF_REDIS[name] in asked


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("victim", ["web", "couriers", "worker", "redis"])
def test_the_main_job_gets_done_though_one_process_dies_before_each_step(place: Furnished, victim: str) -> None:
    way = Way(place, f"polku-{victim}")
    for step in way.steps:
        wait_until(lambda: is_at_work(place, victim), seconds=60)
        place.house.kill(victim)
        step()
    assert [each for colleague in (way.editor, way.moderator, way.reader) for each in colleague.surprises] == []
