"""Two thousand programs in what a reader writes to staff: the letter carries them as words, and nothing else (B13)."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from services.notify.composing import compose
from shared.database import Database
from tests.journeys.browser.vectors import vectors
from tests.notify.builders import NOON, a_claim, a_delivery, sealed, settings_of

OURS = {"a", "b", "bdi", "blockquote", "body", "br", "div", "h1", "h2", "head", "hr", "html", "meta", "p", "span", "strong",
        "table", "tbody", "td", "title", "tr"}  # fmt: skip


class Judge(HTMLParser):
    """Counts the letter's elements, and names what would run or fetch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements = 0
        self.faults: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements += 1
        self.faults += [] if tag in OURS else [tag]
        for name, value in attrs:
            told = (value or "").strip().lower()
            runs = name.startswith("on") or name in {"src", "srcset", "background"} or "url(" in told
            leads = name == "href" and not told.startswith(("http://localhost", "https://lehti.example/", "mailto:"))
            self.faults += [f"{tag} {name}={value}"] if runs or leads else []


def judged(letter: bytes) -> Judge:
    part = email.message_from_bytes(letter, policy=email.policy.default).get_body(("html",))
    assert part is not None
    return Judge(part.get_content())


def test_no_text_becomes_part_of_the_letter(tmp_path: Path, database: Database) -> None:
    settings = settings_of(tmp_path, "redis://localhost:1")
    claim = a_claim(database, a_delivery(database))
    plain = {"name": "Liisa", "message": "Soittakaa.", "comment": "Hyvä juttu."}
    usual = judged(compose(settings, replace(claim, sealed=sealed(**plain)), NOON)[1])
    assert usual.faults == []
    for text in vectors():
        told = {"name": " ".join(text.split())[:80], "message": text, "comment": text}
        letter = judged(compose(settings, replace(claim, sealed=sealed(**told)), NOON)[1])
        assert (letter.faults, letter.elements) == ([], usual.elements), text


def test_the_judge_would_see_it() -> None:
    for bad in (
        "<img src=x>",
        "<p onclick=x>x</p>",
        "<a href='https://evil.example'>x</a>",
        "<p style='x:url(a)'>x</p>",
    ):
        assert Judge(bad).faults, bad
