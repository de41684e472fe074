"""A reader reports a comment, gets a receipt for it, and learns of the decision; the next one learns that it was looked at."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import axe
from tests.journeys.browser.chromium import Watch, somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.sights import decide, make_article, post
from tests.journeys.house import House

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WORDS = {
    "fi": ("Ilmoita", "Lähetä ilmoitus", "Se on lainvastainen", "Kiitos, ilmoituksesi on tallessa",
           "Kommentti jää paikalleen", "Olemme jo lukeneet tämän kommentin", "Olemme jo arvioineet tämän kommentin"),
    "sv": ("Anmäl", "Skicka anmälan", "Den strider mot lagen", "Tack, din anmälan är sparad", "Kommentaren blir kvar",
           "Vi har redan läst den här kommentaren", "Vi har redan bedömt den här kommentaren"),
    "en": ("Report", "Send the report", "It is against the law", "Thank you, your report is safe with us",
           "The comment stays", "We have already read this comment", "We have already looked at this comment"),
}  # fmt: skip


def plain(page: Page, *, scripts: bool) -> None:
    """Nothing is too wide, and axe, which needs scripts, has nothing to say."""
    assert page.evaluate(SIDEWAYS) == 0
    assert not scripts or axe.faults(page) == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_report_is_made_by_keyboard_decided_and_answers_the_next(
    chromium: Browser, house: House, language: str, *, scripts: bool
) -> None:
    link, send, law, saved, stays, read, reviewed = WORDS[language]
    article = make_article(house, title=f"Ilmoituksia {language}", language=language)
    said = post(house, article["thread"], "Tästä ilmoitetaan.", name="Olli", language=language)
    decide(house, said["id"], "approve")
    context = somebody(chromium, language, 320, java_script_enabled=scripts)
    watch = Watch.over(context, house.url)
    page = context.new_page()
    keys = Keyboard(page)

    page.goto(f"{house.url}/comments/threads/{article['thread']}")
    keys.go_to("a", link)
    keys.press()
    keys.go_to("input", "respect")
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    expect(page.get_by_label(law)).to_be_checked()
    keys.tab()
    page.keyboard.type("Kunnianloukkaus.")
    keys.go_to("button", send)
    keys.press()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("#reason")).to_have_value("Kunnianloukkaus.")
    plain(page, scripts=scripts)
    page.get_by_role("alert").get_by_role("link").press("Enter")
    expect(page.locator("#good_faith")).to_be_focused()
    page.keyboard.press("Space")
    keys.go_to("button", send)
    keys.press()
    expect(page.get_by_role("heading", level=1)).to_have_text(saved)
    plain(page, scripts=scripts)
    receipt = page.locator("[data-receipt-link]").get_attribute("href") or ""
    assert page.url == (f"{house.url}/comments/reports/open" if scripts else receipt)

    decide(house, said["id"], "approve", version=2)
    page.goto(receipt)
    expect(page.get_by_role("heading", level=1)).to_have_text(stays)
    plain(page, scripts=scripts)
    page.goto(f"{house.url}/comments/comments/{said['id']}/report")
    expect(page.get_by_text(read)).to_be_visible()
    page.locator("#reason").fill("Vielä kerran.")
    page.get_by_role("button", name=send).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(reviewed)
    plain(page, scripts=scripts)
    assert (watch.cookies, watch.strangers, watch.policy_breaches()) == ([], [], [])
    context.close()
