"""Colleagues at work while processes die: they sign in, press again when the line breaks, and remember what was answered."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from typing import TypeVar

import requests

from tests.journeys.house import House
from tests.journeys.pages import PATIENCE, Form, Page, Visitor

T = TypeVar("T")
TRIES = 300
BREATH = 0.3
BODY = "<p>Kirjoitettu, kun talossa rytisi.</p>"
# What a colleague is told while Redis or the database is away, or has just lost who is signed in.
COME_AGAIN = {401, 403, 409, 503}


def patiently(step: Callable[[], T | None]) -> T:
    """Does it until it gives something, as a person does in front of a page that does not come."""
    for _ in range(TRIES):
        with suppress(requests.RequestException):
            if (given := step()) is not None:
                return given
        time.sleep(BREATH)
    raise AssertionError("no success in all these tries")


class Colleague:
    """Somebody with a password and a browser. `presses` counts forms that were sent, answered or not."""

    def __init__(self, house: House, role: str) -> None:
        self.house = house
        self.role = role
        self.presses = 0
        self.surprises: list[str] = []
        self._browser = Visitor()

    def start_anew(self) -> None:
        """As somebody who comes back with a browser that knows nothing: what is opened next asks for the password."""
        self._browser = Visitor()

    def open(self, path: str) -> Page:
        """Opens a page of the house, and signs in as often as that is asked for."""
        return patiently(lambda: self._opened(f"{self.house.url}{path}"))

    def press(self, path: str, action: str, **values: str) -> str:
        """Fills in the form on that page, anew for each try, until it is answered 303; gives where to."""
        return patiently(lambda: self._pressed(self.open(path).form(action), values))

    def change(self, path: str, action: str, **values: str) -> None:
        """The same for a form that changes what is there. A press whose answer was lost may have counted: the version tells."""
        versions: set[str] = set()

        def press() -> str | None:
            form = self.open(path).form(action)
            versions.add(form.values["version"])
            return "done already" if len(versions) > 1 else self._pressed(form, values)

        patiently(press)

    def press_again(self, form: Form, **values: str) -> str:
        """Presses in a page that stays open, with the very same form each time, until it is answered 303; gives where to."""
        return patiently(lambda: self._pressed(form, values))

    def _pressed(self, form: Form, values: dict[str, str]) -> str | None:
        self.presses += 1
        answer = self._browser.press(form, **values)
        if answer.status_code == 303:
            return answer.headers["Location"]
        self._note(form.action, answer.status_code, answer.text)
        return None

    def _opened(self, url: str) -> Page | None:
        page = self._browser.open(url)
        if "/staff/sign-in" in page.url:
            self._sign_in(page)
            return None
        self._note(url, page.status, page.text)
        return page if page.status == 200 else None

    def _sign_in(self, page: Page) -> None:
        if page.status == 200:
            email, password = self.house.people[self.role]
            answer = self._browser.press(page.form("/staff/sign-in"), email=email, password=password)
            self._note("/staff/sign-in", answer.status_code, answer.text)

    def _note(self, what: str, status: int, text: str) -> None:
        if status not in {200, 303} | COME_AGAIN:
            self.surprises.append(f"{self.role} at {what}: {status} {text[:300]}")


@dataclass(frozen=True)
class Written:
    """An article that was answered 201 or 303."""

    id: str
    title: str


class Editor(Colleague):
    """Writes one article on the form and one by a program, again and again. `presses_for` counts how often each was sent."""

    def __init__(self, house: House) -> None:
        super().__init__(house, "editor")
        self.written: list[Written] = []
        self.presses_for: Counter[str] = Counter()
        self._numbers = count(1)

    def work(self) -> None:
        number = next(self._numbers)
        self.start_anew()
        title, before = f"Lomakkeella {number}", self.presses
        went = self.press(
            "/desk/articles/new", "/desk/articles", title=title, body_html=BODY, language="fi", wish="published"
        )
        self.presses_for[title] = self.presses - before
        self._remember(went.split("?")[0].rsplit("/", 1)[1], title)
        title = f"Ohjelmalla {number}"
        self._remember(patiently(lambda: self._called(title)), title)

    def _called(self, title: str) -> str | None:
        told = {"title": title, "body_html": BODY, "language": "fi", "status": "published"}
        self.presses_for[title] += 1
        made = self.house.api(self.role).post(f"{self.house.url}/api/v1/articles", json=told, timeout=PATIENCE)
        if made.status_code == 201:
            return str(made.json()["id"])
        self._note("/api/v1/articles", made.status_code, made.text)
        return None

    def _remember(self, article: str, title: str) -> None:
        self.written.append(Written(article, title))


class Moderator(Colleague):
    """Reads the queue and decides the oldest few, every third one with a no. `decided` is what was answered, by comment."""

    def __init__(self, house: House) -> None:
        super().__init__(house, "moderator")
        self.decided: dict[str, str] = {}

    def work(self) -> None:
        self.start_anew()
        queue = self.open("/comments/moderation")
        waiting = [form for form in queue.forms if form.action.split("?")[0].endswith("/decide")]
        for form in waiting[:3]:
            self.decide(form.action.split("/")[-2], "reject" if len(self.decided) % 3 == 2 else "approve")

    def decide(self, comment: str, verdict: str) -> None:
        rule = {"rule": "topic"} if verdict == "reject" else {}
        self.change(f"/comments/moderation/{comment}", f"/{comment}/decide", verdict=verdict, **rule)
        self.decided[comment] = verdict
