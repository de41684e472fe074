"""Reads a page as a browser without JavaScript would: its forms, their fields, its links and its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

import requests

PATIENCE = 20.0
VOID = {"input", "br", "img", "meta", "link", "hr", "wbr", "source", "area", "base", "col", "embed", "track"}


@dataclass
class Form:
    """A form with the values it would send if nobody touched it."""

    action: str
    method: str
    values: dict[str, str] = field(default_factory=dict)

    def filled(self, **values: str) -> dict[str, str]:
        """What is sent when these fields are filled in; a field that the form does not have is a fault of the test."""
        unknown = values.keys() - self.values.keys()
        assert not unknown, f"the form at {self.action} has no {unknown}; it has {sorted(self.values)}"
        return {name: value for name, value in (self.values | values).items() if value != UNTICKED}


UNTICKED = "\0unticked"


class Page(HTMLParser):
    """A page that came, parsed. `text` is what a reader reads, `forms` and `links` what they can use."""

    def __init__(self, answer: requests.Response) -> None:
        super().__init__()
        self.status = answer.status_code
        self.url = answer.url
        self.headers = answer.headers
        self.language = ""
        self.forms: list[Form] = []
        self.links: dict[str, str] = {}
        self.ids: set[str] = set()
        self._words: list[str] = []
        self._silent = 0
        self._link: str | None = None
        self._textarea: str | None = None
        self._select: str | None = None
        self.feed(answer.text)
        self.text = " ".join(" ".join(self._words).split())

    def form(self, part_of_action: str) -> Form:
        found = [form for form in self.forms if part_of_action in form.action]
        assert found, f"no form for {part_of_action} at {self.url}: {[form.action for form in self.forms]}"
        return found[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given["id"]} if "id" in given else set()
        self._silent += tag in {"script", "style"}
        if tag == "html":
            self.language = given.get("lang", "")
        elif tag == "a":
            self._link = given.get("href")
        elif tag == "form":
            action = urljoin(self.url, given.get("action") or self.url)
            self.forms.append(Form(action, given.get("method", "get").lower()))
        elif self.forms:
            self._field(tag, given)

    def _field(self, tag: str, given: dict[str, str]) -> None:
        values, name = self.forms[-1].values, given.get("name", "")
        if tag == "input" and name:
            if given.get("type") in {"checkbox", "radio"} and "checked" not in given:
                values.setdefault(name, UNTICKED)
            elif given.get("type") not in {"submit", "file"}:
                values[name] = given.get("value", "on" if given.get("type") == "checkbox" else "")
        elif tag == "textarea" and name:
            self._textarea = name
            values[name] = ""
        elif tag == "select" and name:
            self._select = name
        elif tag == "option" and self._select and (self._select not in values or "selected" in given):
            values[self._select] = given.get("value", "")
        elif tag == "button" and name:
            values.setdefault(name, UNTICKED)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style"}
        self._link = None if tag == "a" else self._link
        self._textarea = None if tag == "textarea" else self._textarea
        self._select = None if tag == "select" else self._select

    def handle_data(self, data: str) -> None:
        if self._textarea is not None:
            self.forms[-1].values[self._textarea] += (
                data.removeprefix("\n") if not self.forms[-1].values[self._textarea] else data
            )
        elif not self._silent:
            self._words.append(data)
            if self._link is not None:
                self.links.setdefault(" ".join(data.split()), urljoin(self.url, self._link))


class Visitor:
    """Somebody with a browser that keeps cookies and runs no scripts."""

    def __init__(self, language: str = "fi") -> None:
        self._session = requests.Session()
        self._session.headers["Accept-Language"] = language

    @property
    def cookies(self) -> dict[str, str]:
        return dict(self._session.cookies.items())

    def open(self, url: str) -> Page:
        return Page(self._session.get(url, timeout=PATIENCE))

    def send(self, form: Form, **values: str) -> Page:
        """Fills the form in, presses, and follows to where it leads."""
        return Page(self._session.post(form.action, data=form.filled(**values), timeout=PATIENCE))

    def press(self, form: Form, **values: str) -> requests.Response:
        """Fills the form in and presses; gives the answer itself."""
        return self._session.post(form.action, data=form.filled(**values), timeout=PATIENCE, allow_redirects=False)
