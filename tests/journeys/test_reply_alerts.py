"""Letters about answers, from outside: ask, confirm from the mailbox, be told, stop; and no address is left behind."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from typing import Any

import pytest
import requests

from tests.fixtures.waiting import wait_until
from tests.journeys.house import House, OwnHouse
from tests.journeys.pages import Visitor

READER = "vastausta.odottava@example.org"
REPORTER = "huolestunut.lukija@example.org"
LINK = re.compile(r"https?://\S+")


@dataclass
class Way:
    """What the steps find out for each other."""

    article: str = ""
    thread: str = ""
    receipt: str = ""
    comment: str = ""
    stop: str = ""


@pytest.fixture(scope="module")
def way(house: House) -> Way:
    told = {"title": "Laituri valmistui", "body_html": "<p>Vihdoin.</p>", "language": "fi", "status": "published"}
    made = house.api("editor").post(f"{house.url}/api/v1/articles", json=told, timeout=20).json()
    address = f"{house.url}/comments/api/v1/threads/{made['thread']}"
    wait_until(lambda: house.api("").get(address, timeout=20).status_code == 200)
    return Way(article=made["url"], thread=made["thread"])


def comment(house: House, way: Way, body: str, **more: str) -> dict[str, Any]:
    """A reader's comment that a moderator lets through."""
    address = f"{house.url}/comments/api/v1/threads/{way.thread}/comments"
    stored: dict[str, Any] = house.api("").post(address, json={"body": body} | more, timeout=20).json()
    decide(house, way, stored["id"], "approve")
    return stored


def decide(house: House, way: Way, comment_id: str, verdict: str) -> None:
    moderator = house.api("moderator")
    version = next(
        each["version"]
        for status in ("pending", "approved")
        for each in moderator.get(
            f"{house.url}/comments/api/v1/queue?status={status}&thread={way.thread}", timeout=20
        ).json()["comments"]
        if each["id"] == comment_id
    )
    said = {"verdict": verdict, "version": version}
    done = moderator.post(f"{house.url}/comments/api/v1/comments/{comment_id}/decisions", json=said, timeout=20)
    assert done.status_code == 201, done.text


def letters(house: House, to: str) -> list[dict[str, Any]]:
    """Newest first."""
    caught = house.api("contact").get(f"{house.url}/notify/api/v1/mailbox", timeout=20).json()
    return [letter for letter in caught if letter["to"] == to]


def only_link(letter: dict[str, Any], part: str) -> str:
    (found,) = (each for each in LINK.findall(letter["text"]) if part in each)
    return str(found)


def test_1_the_author_asks_on_the_receipt(house: House, way: Way) -> None:
    stored = comment(house, way, "Onko laiturille esteetön reitti?")
    way.receipt, way.comment = stored["receipt"], stored["id"]
    reader = Visitor()
    page = reader.send(reader.open(way.receipt).form("/alert"), email=READER)
    assert page.status == 200
    assert "Vahvista osoite" in page.text
    assert READER not in page.text
    assert reader.cookies == {}


def test_2_looking_at_the_link_confirms_nothing_and_the_button_does(house: House, way: Way) -> None:
    wait_until(lambda: letters(house, READER), seconds=30)
    (letter,) = letters(house, READER)
    link = only_link(letter, "/alerts/confirm/")
    for _ in range(2):
        asked = Visitor().open(link)
    assert "Vahvista osoite" in Visitor().open(way.receipt).text
    done = Visitor().send(asked.form("/alerts/confirm/"))
    assert "Kerromme, kun joku vastaa" in done.text
    assert "Saat kirjeen, kun joku vastaa" in Visitor().open(way.receipt).text


def test_3_an_approved_answer_makes_a_letter_that_leads_to_it(house: House, way: Way) -> None:
    answer = comment(house, way, "On, rannan puolelta.", parent=way.comment)
    wait_until(lambda: len(letters(house, READER)) == 2, seconds=30)
    letter = letters(house, READER)[0]
    assert "rannan puolelta" not in letter["text"]
    assert "Laituri" not in letter["subject"]
    page = Visitor().open(only_link(letter, f"comment={answer['id']}"))
    assert "On, rannan puolelta." in page.text
    way.stop = only_link(letter, "/alerts/stop/")


def test_4_one_request_of_a_mail_program_stops_it(house: House, way: Way) -> None:
    assert "Lopetetaanko kirjeet?" in Visitor().open(way.stop).text
    sent = {"List-Unsubscribe": "One-Click"}
    assert requests.post(way.stop, data=sent, timeout=20, allow_redirects=False).status_code == 200
    assert "Pyydä kirjeitä" in Visitor().open(way.receipt).text
    comment(house, way, "Ja toinenkin reitti on.", parent=way.comment)
    if isinstance(house, OwnHouse):
        assert addresses_kept(house, way.comment) == 0
    assert len(letters(house, READER)) == 2


def test_5_whoever_reports_may_leave_an_address_and_gets_one_letter(house: House, way: Way) -> None:
    reader = Visitor()
    form = reader.open(f"{house.url}/comments/comments/{way.comment}/report").form("/report")
    page = reader.send(form, reason="Tämä on mielestäni mainos.", name="Huolestunut", email=REPORTER)
    assert "/comments/reports/" in page.url
    decide(house, way, way.comment, "approve")
    wait_until(lambda: letters(house, REPORTER), seconds=30)
    (letter,) = letters(house, REPORTER)
    assert only_link(letter, "/comments/reports/") == page.url


def test_6_no_address_lies_anywhere_in_clear(house: House) -> None:
    if not isinstance(house, OwnHouse):
        pytest.skip("only a house of our own lets us look into its files")
    looked_at = 0
    for path in house.data.rglob("*"):
        if path.is_file() and "mailbox" not in path.relative_to(house.data).parts:
            content = path.read_bytes()
            looked_at += 1
            assert READER.encode() not in content, path
            assert REPORTER.encode() not in content, path
    assert looked_at > 5


def addresses_kept(house: OwnHouse, comment_id: str) -> int:
    """How many addresses wait for answers to that comment."""
    with sqlite3.connect(house.data / "comments.db") as seen:
        wanted = "SELECT count(*) FROM reply_alerts WHERE comment = ?"
        return int(seen.execute(wanted, [comment_id]).fetchone()[0])
