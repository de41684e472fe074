"""The main job, from outside, by HTTP alone and in Finnish: an article, a comment with a contact request, a decision, a letter.

No JavaScript, no cookie for the reader, no import of the code that is tried. Each step hands the next one what it found.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.waiting import wait_until
from tests.journeys.house import House, OwnHouse
from tests.journeys.pages import Page, Visitor

TITLE = "Perehdytys alkaa ovelta"
BODY = "<p>Hyvä aloitus kantaa pitkälle.</p><h2>Ensimmäinen päivä</h2><p>Varaa aikaa kysymyksille.</p>"
COMMENT = "Meillä perehdytys jäi kesken. Mistä saisi tukea?\n\nKiitos hyvästä jutusta!"
MESSAGE = "Soittakaa mieluiten aamupäivällä."
READER = "liisa.paatyo@example.org"


@dataclass
class Way:
    """What the steps find out for each other."""

    article: str = ""
    thread: str = ""
    receipt: str = ""


@pytest.fixture(scope="module")
def way() -> Way:
    return Way()


def sign_in(house: House, role: str) -> Visitor:
    email, password = house.people[role]
    visitor = Visitor()
    form = visitor.open(f"{house.url}/staff/sign-in").form("/staff/sign-in")
    page = visitor.send(form, email=email, password=password)
    assert page.status == 200, page.text
    assert "sign-in" not in page.url
    return visitor


def letters(house: House) -> list[dict[str, Any]]:
    answer = house.api("contact").get(f"{house.url}/notify/api/v1/mailbox", timeout=20)
    assert answer.status_code == 200, answer.text
    caught: list[dict[str, Any]] = answer.json()
    return caught


def receipt(house: House, way: Way) -> dict[str, Any]:
    token = way.receipt.rsplit("/", 1)[1]
    answer = house.api("").get(f"{house.url}/comments/api/v1/receipts/{token}", timeout=20)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def thread_of(page: Page) -> str:
    return page.form("/comments/threads/").action.rsplit("/", 1)[1]


def test_1_an_editor_signs_in_and_publishes_on_a_plain_form(house: House, way: Way) -> None:
    editor = sign_in(house, "editor")
    form = editor.open(f"{house.url}/desk/articles/new").form("/desk/articles")
    page = editor.send(form, title=TITLE, body_html=BODY, language="fi", byline="Aino Esimerkki", wish="published")
    assert page.status == 200, page.text
    front = Visitor().open(f"{house.url}/")
    assert TITLE in front.links
    way.article = front.links[TITLE]


def test_2_the_article_can_be_published_by_a_program_too(house: House) -> None:
    told = {"title": "Ohjelman artikkeli", "body_html": BODY, "language": "fi", "status": "published"}
    made = house.api("editor").post(f"{house.url}/api/v1/articles", json=told, timeout=20)
    assert made.status_code == 201, made.text
    assert Visitor().open(made.json()["url"]).status == 200
    assert house.api("").post(f"{house.url}/api/v1/articles", json=told, timeout=20).status_code == 401


def test_3_a_reader_comments_without_a_cookie_and_gets_a_receipt(house: House, way: Way) -> None:
    reader = Visitor()
    wait_until(lambda: any("/comments/threads/" in form.action for form in reader.open(way.article).forms))
    article = reader.open(way.article)
    assert (article.status, article.language) == (200, "fi")
    way.thread = thread_of(article)
    form = article.form("/comments/threads/")
    page = reader.send(form, body=COMMENT, name="Lukija", email=READER, contact_name="Liisa Lukija", message=MESSAGE)
    assert page.status == 200, page.text
    assert "/comments/receipts/" in page.url
    assert reader.cookies == {}
    way.receipt = page.url
    assert "Mistä saisi tukea?" in page.text


def test_4_pressing_twice_is_once(house: House, way: Way) -> None:
    reader = Visitor()
    form = reader.open(way.article).form("/comments/threads/")
    first, second = (reader.send(form, body="Painoin kahdesti.") for _ in range(2))
    assert first.url == second.url
    found = house.api("moderator").get(f"{house.url}/comments/api/v1/queue?q=kahdesti", timeout=20).json()
    assert len(found["comments"]) == 1


def test_5_before_the_decision_nobody_else_sees_it(house: House, way: Way) -> None:
    for path in (way.article, f"{house.url}/comments/threads/{way.thread}", f"{house.url}/", f"{house.url}/feed.xml"):
        assert "Mistä saisi tukea?" not in Visitor().open(path).text
    shown = house.api("").get(f"{house.url}/comments/api/v1/threads/{way.thread}", timeout=20)
    assert "Mistä saisi tukea?" not in shown.text


def test_6_the_moderator_finds_it_in_the_queue_without_the_contact_details(house: House, way: Way) -> None:
    moderator = sign_in(house, "moderator")
    queue = moderator.open(f"{house.url}/comments/moderation?q=Mist%C3%A4+saisi")
    assert "Mistä saisi tukea?" in queue.text
    assert READER not in queue.text
    assert MESSAGE not in queue.text
    assert receipt(house, way)["status"] == "pending"


def test_7_approved_it_stands_on_the_article_page_within_two_seconds(house: House, way: Way) -> None:
    moderator = sign_in(house, "moderator")
    comment = receipt(house, way)["id"]
    card = moderator.open(f"{house.url}/comments/moderation/{comment}")
    decided = moderator.send(card.form(f"/{comment}/decide"), verdict="approve")
    began = time.monotonic()
    assert decided.status == 200, decided.text
    wait_until(lambda: "Mistä saisi tukea?" in Visitor().open(way.article).text, seconds=2)
    assert time.monotonic() - began < 2


def test_8_the_letter_reaches_the_right_colleague_and_answers_to_the_reader(house: House) -> None:
    wait_until(lambda: any(letter["reply_to"] == READER for letter in letters(house)), seconds=30)
    (letter,) = (letter for letter in letters(house) if letter["reply_to"] == READER)
    assert letter["to"] == house.people["contact"][0]
    assert MESSAGE in letter["text"]
    assert "Mistä saisi tukea?" in letter["text"]
    assert TITLE not in letter["subject"]


def test_9_the_receipt_says_passed_on(house: House, way: Way) -> None:
    wait_until(lambda: receipt(house, way)["contact"]["state"] == "sent")
    page = Visitor().open(way.receipt)
    assert page.status == 200
    assert "lähetetty" in page.text.lower() or "välitetty" in page.text.lower()
    assert page.headers["Cache-Control"] == "no-store"
    assert "noindex" in page.headers["X-Robots-Tag"]


def test_10_after_the_grace_time_the_sealed_block_is_destroyed(house: House, way: Way) -> None:
    if not isinstance(house, OwnHouse):
        pytest.skip("only a house of our own lets us move its clock")
    assert receipt(house, way)["contact"]["destroyed_at"] is None
    clock = Path(house.environment["VASTINE_CLOCK_OFFSET_FILE"])
    clock.write_text(str(73 * 3600), encoding="ascii")
    wait_until(lambda: receipt(house, way)["contact"]["destroyed_at"] is not None, seconds=90)
    clock.write_text("0", encoding="ascii")
