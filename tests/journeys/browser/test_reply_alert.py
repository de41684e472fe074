"""A reader asks for letters about answers, confirms from the mailbox and stops them: by keys alone, with and without scripts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.fixtures.waiting import wait_until
from tests.journeys.browser import axe
from tests.journeys.browser.chromium import Watch, somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.sights import decide, make_article, post
from tests.journeys.house import House

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WORDS = {
    "fi": ("Pyydä kirjeitä", "Kyllä, lähettäkää kirjeet", "Kerromme, kun joku vastaa", "Lopettakaa kirjeet",
           "Kirjeet on lopetettu"),
    "sv": ("Be om brev", "Ja, skicka breven", "Vi berättar när någon svarar", "Sluta skicka brev", "Breven har slutat"),
    "en": ("Ask for letters", "Yes, send the letters", "We will tell you when somebody answers", "Stop the letters",
           "The letters have stopped"),
}  # fmt: skip


def plain(page: Page, *, scripts: bool) -> None:
    """One heading, nothing too wide, and axe, which needs scripts, has nothing to say."""
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate(SIDEWAYS) == 0
    assert not scripts or axe.faults(page) == []


def letter(house: House, to: str, part: str) -> str:
    """The link with that part in the newest letter to that address."""

    def newest() -> dict[str, Any] | None:
        caught = house.api("contact").get(f"{house.url}/notify/api/v1/mailbox", timeout=20).json()
        return next((each for each in caught if each["to"] == to and part in each["text"]), None)

    wait_until(newest, seconds=30)
    found = newest()
    assert found is not None
    return str(next(each for each in re.findall(r"https?://\S+", found["text"]) if part in each))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_asks_confirms_is_told_and_stops_by_keyboard(
    chromium: Browser, house: House, language: str, *, scripts: bool
) -> None:
    ask, yes, confirmed, stop, stopped = WORDS[language]
    address = f"nappaimin.{language}.{'skripti' if scripts else 'ilman'}@example.org"
    article = make_article(house, title=f"Vastauksia {language}", language=language)
    said = post(house, article["thread"], "Kuka tietäisi?", language=language)
    decide(house, said["id"], "approve")
    context = somebody(chromium, language, 320, java_script_enabled=scripts)
    watch = Watch.over(context, house.url)
    page = context.new_page()
    keys = Keyboard(page)

    page.goto(said["receipt"])
    keys.go_to("button", ask)
    keys.press()
    expect(page.get_by_role("alert")).to_be_visible()
    plain(page, scripts=scripts)
    page.get_by_role("alert").get_by_role("link").press("Enter")
    expect(page.locator("#alert-email")).to_be_focused()
    page.keyboard.type(address)
    keys.go_to("button", ask)
    keys.press()
    expect(page.get_by_role("status").first).to_be_visible()
    plain(page, scripts=scripts)

    page.goto(letter(house, address, "/alerts/confirm/"))
    plain(page, scripts=scripts)
    keys.go_to("button", yes)
    keys.press()
    expect(page.get_by_role("heading", level=1)).to_have_text(confirmed)
    plain(page, scripts=scripts)

    answer = post(house, article["thread"], "Minä tiedän.", language=language, parent=said["id"])
    decide(house, answer["id"], "approve")
    page.goto(letter(house, address, "/alerts/stop/"))
    plain(page, scripts=scripts)
    keys.go_to("button", stop)
    keys.press()
    expect(page.get_by_role("heading", level=1)).to_have_text(stopped)
    plain(page, scripts=scripts)
    assert (watch.cookies, watch.strangers, watch.policy_breaches()) == ([], [], [])
    context.close()
