"""What is changed of a colleague is seen everywhere within two seconds, and who is on leave is stood in for. By HTTP alone."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.fixtures.waiting import wait_until
from tests.journeys.house import House, OwnHouse
from tests.journeys.pages import Page, Visitor
from tests.journeys.test_main_job import letters, sign_in

BEFORE, AFTER, PHONE = "Vaula Vastaava", "Vaula Vastaava-Niemi", "040 555 1234"
STAND_IN, STAND_IN_EMAIL = "Sirkka Sijainen", "sirkka.sijainen@example.org"
READER = "kaisa.kysyva@example.org"
PASSWORD = "kolme-kuusta-ja-yksi-honka"
PATIENCE = 2.0


@dataclass
class Way:
    """What the steps find out for each other."""

    article: str = ""
    comment: str = ""


@pytest.fixture(scope="module")
def way(house: House) -> Way:
    """An article with Vaula as its contact person, and a comment that Vaula decided on."""
    if not isinstance(house, OwnHouse):
        pytest.skip("only in a house of our own are people hired for the occasion")
    for name, email in ((BEFORE, "vaula@example.org"), (STAND_IN, STAND_IN_EMAIL)):
        house.command("staff", "add", email, "--name", name, "--role", "moderator", "--password-stdin", given=PASSWORD)
    house.people = dict(house.people) | {"vaula": ("vaula@example.org", PASSWORD)}
    article = published(house)
    reader = Visitor()
    wait_until(lambda: commentable(reader.open(article)))
    receipt = reader.send(reader.open(article).form("/comments/threads/"), body="Kuka tästä vastaa?").url
    comment = house.api("").get(f"{house.url}/comments/api/v1/receipts/{receipt.rsplit('/', 1)[1]}", timeout=20).json()
    vaula = sign_in(house, "vaula")
    card = vaula.open(f"{house.url}/comments/moderation/{comment['id']}")
    assert vaula.send(card.form("/decide"), verdict="approve").status == 200
    return Way(article, f"{house.url}/comments/moderation/{comment['id']}")


def published(house: House) -> str:
    """The article's address, once articles knows whom it names."""
    told: dict[str, Any] = {
        "title": "Kuka vastaa", "body_html": "<p>Kysy vain.</p>", "language": "fi", "status": "published",
        "contact_person": BEFORE,
    }  # fmt: skip
    made: list[dict[str, Any]] = []

    def publish() -> bool:
        answer = house.api("editor").post(f"{house.url}/api/v1/articles", json=told, timeout=20)
        made.extend([answer.json()] if answer.status_code == 201 else [])
        return bool(made)

    wait_until(publish)
    return str(made[0]["url"])


def commentable(page: Page) -> bool:
    return any("/comments/threads/" in form.action for form in page.forms)


def change(house: House, who: str, what: str, values: dict[str, str]) -> Page:
    """Fills in one of the forms about a colleague, as an admin."""
    admin = sign_in(house, "contact")
    person = admin.open(f"{house.url}/staff/people").links[who]
    page = admin.send(admin.open(f"{person}/{what}").form(f"/{what}"), **values)
    assert page.status == 200, page.text
    return page


def test_a_changed_name_and_number_stand_on_the_card_and_on_decisions_within_two_seconds(
    house: House, way: Way
) -> None:
    moderator = sign_in(house, "moderator")
    assert BEFORE in moderator.open(way.comment).text
    change(house, BEFORE, "particulars", {"name": AFTER, "phone": PHONE, "public": "phone"})
    began = time.monotonic()
    wait_until(lambda: AFTER in (card := Visitor().open(way.article).text) and PHONE in card, PATIENCE)
    wait_until(lambda: AFTER in moderator.open(way.comment).text, PATIENCE)
    assert time.monotonic() - began < PATIENCE


def test_during_a_leave_the_card_names_the_stand_in_and_contact_requests_go_there(house: House, way: Way) -> None:
    today = datetime.now(ZoneInfo("Europe/Helsinki")).date()
    admin = sign_in(house, "contact")
    stand_in = admin.open(f"{house.url}/staff/people").links[STAND_IN].rsplit("/", 1)[1]
    days = {"away_from": today.isoformat(), "away_until": (today + timedelta(days=7)).isoformat()}
    change(house, AFTER, "away", days | {"stand_in": stand_in})
    wait_until(lambda: f"Sijainen on {STAND_IN}." in Visitor().open(way.article).text, PATIENCE)
    reader = Visitor()
    form = reader.open(way.article).form("/comments/threads/")
    reader.send(form, body="Voisiko joku soittaa?", email=READER, contact_name="Kaisa")
    wait_until(lambda: any(letter["reply_to"] == READER for letter in letters(house)))
    (letter,) = (letter for letter in letters(house) if letter["reply_to"] == READER)
    assert letter["to"] == STAND_IN_EMAIL
    assert f"koska {AFTER} on poissa" in " ".join(letter["text"].split())
