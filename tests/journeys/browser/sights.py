"""What stands in the house for the browser to see, made by programs' calls: an article, comments in several states, receipts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import requests

from tests.fixtures.waiting import wait_until
from tests.journeys.house import House

BODY = """<p>Ensimmäinen päivä jää mieleen. Siksi ovi on auki, ja joku odottaa sen luona.</p>
<h2>Ennen ensimmäistä päivää</h2>
<p>Soita ja kysy, mitä ihminen tarvitsee. <a href="https://example.org/opas">Oppaassa</a> on lista kysymyksistä.</p>
<ul><li>työvälineet</li><li>kulkureitit</li><li>työkaverit</li></ul>
<blockquote><p>Minulta kysyttiin, eikä minun puolestani päätetty.</p></blockquote>
<h3>Epäjärjestelmällistyttämättömyydellänsäkäänköhän</h3>
<ol><li>Kuuntele.</li><li>Näytä.</li><li>Kysy uudelleen.</li></ol>"""
ARTICLE = {
    "title": "Perehdytys alkaa ovelta", "lead": "Hyvä aloitus kantaa pitkälle.", "byline": "Aino Esimerkki",
    "photo_credit": "Säätiö", "body_html": BODY, "language": "fi", "status": "published",
}  # fmt: skip
CONTACT = {"email": "lukija.matkalla@example.org", "name": "Liisa Lukija"}


@dataclass(frozen=True)
class Sights:
    """Addresses of what was made."""

    article: str
    article_id: str
    thread: str
    comment: str
    pending: str
    receipt: str
    rejected_receipt: str
    report: str


def make_article(house: House, **fields: Any) -> dict[str, Any]:
    """Publishes one, and waits until every web process shows its thread below it."""
    made: dict[str, Any] = _call(house, "editor", "/api/v1/articles", ARTICLE | fields)
    wait_until(lambda: all("data-thread" in requests.get(made["url"], timeout=20).text for _ in range(6)))
    return made


def post(house: House, thread: str, body: str, **fields: Any) -> dict[str, Any]:
    """A reader's comment."""
    told = {"body": body, "language": "fi", "contact_details": "keep"} | fields
    return _call(house, "", f"/comments/api/v1/threads/{thread}/comments", told)


def decide(house: House, comment: str, verdict: str, **fields: Any) -> None:
    """A moderator's decision on a comment that nobody has touched yet."""
    told = {"verdict": verdict, "version": 1} | fields
    _call(house, "moderator", f"/comments/api/v1/comments/{comment}/decisions", told)


def cards_with(house: House, words: str) -> list[dict[str, Any]]:
    """What waits in the queue with those words in it."""
    query = {"status": "pending", "q": words}
    asked = house.api("moderator").get(f"{house.url}/comments/api/v1/queue", params=query, timeout=20)
    found: list[dict[str, Any]] = asked.json()["comments"]
    return found


def card_with(house: House, words: str) -> dict[str, Any]:
    """The only one."""
    (card,) = cards_with(house, words)
    return card


def furnish(house: House, article: dict[str, Any] | None = None) -> Sights:
    """Makes them all; with an article that stands already, around that."""
    article = article or make_article(house)
    thread = article["thread"]
    said = post(house, thread, "Meillä tehtiin juuri näin, ja se toimi.\n\nKiitos jutusta!", name="Anna Korhonen")
    decide(house, said["id"], "approve")
    answer = post(house, thread, "Kuinka kauan siihen meni?", name="Olli", parent=said["id"])
    decide(house, answer["id"], "approve")
    rejected = post(house, thread, "Ostakaa minun kurssini.", name="Myyjä")
    decide(house, rejected["id"], "reject", rule="advertising", reason="Tekstissä myydään kurssia.")
    pending = post(house, thread, "Mistä saisi tukea esihenkilölle?", name="Liisa", contact=CONTACT)
    report = _call(
        house, "", f"/comments/api/v1/comments/{answer['id']}/reports", {"reason": "Tämä ei kuulu aiheeseen."}
    )
    return Sights(
        article["url"], article["id"], thread, said["id"], pending["id"], pending["receipt"], rejected["receipt"],
        report["receipt"],
    )  # fmt: skip


def _call(house: House, role: str, path: str, told: dict[str, Any]) -> dict[str, Any]:
    answer = house.api(role).post(house.url + path, json=told, timeout=20)
    assert answer.status_code == 201, f"{path}: {answer.status_code} {answer.text}"
    given: dict[str, Any] = answer.json()
    return given
