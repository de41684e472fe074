"""In a burst the form asks the browser for a little work: with a script nobody notices, without one a person looks first."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from services.comments.settings import BURST_LIMIT
from tests.fixtures.waiting import wait_until
from tests.journeys.browser.chromium import somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.sights import card_with, make_article, post
from tests.journeys.house import House

WORDS = {
    "fi": ("Tämä lukija on {} ja ihan tavallinen.", "Lähetä kommentti", "Kiitos"),
    "sv": ("Den här läsaren är {} och helt vanlig.", "Skicka kommentaren", "Tack"),
    "en": ("This reader is {} and quite ordinary.", "Send the comment", "Thank you"),
}


@pytest.fixture(scope="module", params=["fi", "sv", "en"])
def crowded(request: pytest.FixtureRequest, house: House) -> tuple[str, dict[str, Any]]:
    """A language, and an article in it that a crowd has just come to."""
    language = request.param
    made = make_article(house, title=f"Iltauutisissa mainittu {language}", language=language)
    for number in range(BURST_LIMIT):
        post(house, made["thread"], f"Väkijoukon kommentti {language} {number}", language=language)
    # Each web process may show for a moment what it knew before.
    wait_until(lambda: all('name="work"' in house.api("").get(made["url"], timeout=20).text for _ in range(6)))
    return language, made


def write_by_mouse(page: Page, text: str, send: str, script: bool) -> None:
    page.locator("#write-body").type(text)
    await_work(page, script)
    page.get_by_role("button", name=send).click()


def write_by_keys(page: Page, text: str, send: str, script: bool) -> None:
    keys = Keyboard(page)
    keys.go_to("textarea", "body")
    page.keyboard.type(text)
    await_work(page, script)
    keys.go_to("button", send)
    page.keyboard.press("Enter")


def await_work(page: Page, script: bool) -> None:
    if script:
        expect(page.locator("[name=work]")).not_to_have_value("")


@pytest.mark.parametrize("write", [write_by_mouse, write_by_keys])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_browser_with_a_script_has_done_its_work_before_the_reader_sends(
    chromium: Browser, house: House, crowded: tuple[str, dict[str, Any]], script: bool, write: Any
) -> None:
    language, article = crowded
    text, send, thanks = WORDS[language]
    word = f"{'laskenut' if script else 'laskematon'}-{write.__name__}-{language}"
    context = somebody(chromium, language, 320, java_script_enabled=script)
    page = context.new_page()
    page.goto(article["url"])
    write(page, text.format(word), send, script)
    expect(page.get_by_role("heading", level=1)).to_contain_text(thanks)
    # Whoever is as quick as a test has another signal besides.
    assert ("burst" in card_with(house, word)["signals"]) is not script
    context.close()
