"""What is not approved is on no page, feed, call or cache that a stranger can reach (B19)."""

from __future__ import annotations

from pathlib import Path

import pytest
import requests

from tests.fixtures.waiting import wait_until
from tests.journeys.faults.furnished import Furnished, furnished

SECRETS = ("odottava-sana", "hylatty-sana", "roska-sana", "peruttu-sana", "vainhenkilokunnalle-sana")


def decide(place: Furnished, comment: str, verdict: str) -> None:
    told = {"verdict": verdict, "version": 1, "rule": "topic", "reason": "Ei liity aiheeseen."}
    url = f"{place.house.url}/comments/api/v1/comments/{comment}/decisions"
    made = place.house.api("moderator").post(url, json=told, timeout=20)
    assert made.status_code == 201, made.text


def post(place: Furnished, word: str, **more: object) -> dict[str, str]:
    made = requests.post(place.comments_url, json={"body": f"Teksti {word}", "name": f"Nimi {word}"} | more, timeout=20)
    assert made.status_code == 201, made.text
    answer: dict[str, str] = made.json()
    return answer


def every_public_address(place: Furnished, ids: list[str]) -> list[str]:
    house, thread = place.house.url, place.thread
    return [
        place.article, f"{house}/", f"{house}/feed.xml", f"{house}/sitemap.xml", f"{house}/search?q=sana",
        f"{house}/comments/threads/{thread}", f"{house}/comments/api/v1/threads/{thread}", f"{house}/api/v1/articles",
        f"{house}/comments/embed.js", f"{house}/comments/metrics", f"{house}/metrics", f"{house}/comments/rules",
        *(f"{house}/comments/comments/{each}/report" for each in ids),
        *(f"{house}/comments/threads/{thread}?answer={each}" for each in ids),
        *(f"{house}/comments/threads/{thread}?cursor={each}" for each in ids),
        *(f"{house}/comments/api/v1/threads/{thread}?cursor={each}" for each in ids),
        *(f"{house}/comments/receipts/{each}" for each in ids),
        *(f"{house}/comments/api/v1/receipts/{each}" for each in ids),
    ]  # fmt: skip


@pytest.mark.slow
def test_no_public_address_shows_what_was_not_approved(tmp_path: Path) -> None:
    with furnished(tmp_path) as place:
        shown = post(place, "nakyva-sana")["id"]
        made = {word: post(place, word, only_staff=word.startswith("vain")) for word in SECRETS}
        decide(place, made["hylatty-sana"]["id"], "reject")
        decide(place, made["roska-sana"]["id"], "spam")
        decide(place, made["peruttu-sana"]["id"], "approve")
        decide(place, shown, "approve")
        wait_until(lambda: "peruttu-sana" in requests.get(place.article, timeout=20).text)
        token = made["peruttu-sana"]["receipt"].rsplit("/", 1)[1]
        gone = requests.delete(f"{place.house.url}/comments/api/v1/receipts/{token}", timeout=20)
        assert gone.ok
        # Each web process may show what it knew for half a second more: wait until none of them does.
        wait_until(lambda: all("peruttu-sana" not in requests.get(place.article, timeout=20).text for _ in range(60)))
        for address in every_public_address(place, [each["id"] for each in made.values()]):
            answer = requests.get(address, timeout=20)
            assert answer.status_code < 500, address
            assert [word for word in SECRETS if word in answer.text] == [], address
            again = requests.get(address, headers={"If-None-Match": answer.headers.get("ETag", '"x"')}, timeout=20)
            assert [word for word in SECRETS if word in again.text] == [], address
        assert "nakyva-sana" in requests.get(place.article, timeout=20).text
