"""In a burst the form asks the browser for a little work: with a script nobody notices, without one a person looks first."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from services.comments.settings import BURST_LIMIT
from tests.fixtures.waiting import wait_until
from tests.journeys.browser.chromium import somebody
from tests.journeys.browser.sights import make_article, post
from tests.journeys.house import House


@pytest.fixture(scope="module")
def article(house: House) -> dict[str, Any]:
    """An article that a crowd has just come to."""
    made = make_article(house, title="Iltauutisissa mainittu")
    for number in range(BURST_LIMIT):
        post(house, made["thread"], f"Väkijoukon kommentti {number}")
    wait_until(lambda: 'name="work"' in house.api("").get(made["url"], timeout=20).text)
    return made


def signals_of(house: House, words: str) -> list[str]:
    asked = house.api("moderator").get(f"{house.url}/comments/api/v1/queue?q={words}", timeout=20)
    (card,) = asked.json()["comments"]
    signals: list[str] = card["signals"]
    return signals


@pytest.mark.parametrize("script", [True, False])
def test_a_browser_with_a_script_has_done_its_work_before_the_reader_sends(
    chromium: Browser, house: House, article: dict[str, Any], script: bool
) -> None:
    context = somebody(chromium, "fi", 320, java_script_enabled=script)
    page = context.new_page()
    page.goto(article["url"])
    words = "laskenut" if script else "laskematon"
    page.locator("#write-body").type(f"Tämä lukija on {words} ja ihan tavallinen.")
    if script:
        expect(page.locator("[name=work]")).not_to_have_value("")
    page.get_by_role("button", name="Lähetä kommentti").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kiitos")
    # Whoever is as quick as a test has another signal besides.
    assert ("burst" in signals_of(house, words)) is not script
    context.close()
