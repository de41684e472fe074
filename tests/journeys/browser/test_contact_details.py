"""Contact details in a public text come back marked, with three ways out; what slipped through a moderator takes out openly."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.fixtures.waiting import wait_until
from tests.journeys.browser import axe
from tests.journeys.browser.chromium import sign_in, somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.sights import card_with, decide, make_article, post
from tests.journeys.house import House

WORDS: dict[str, dict[str, str]] = {
    "fi": {
        "text": "Soittakaa {} numeroon 040 123 4567 tai liisa (at) esimerkki.fi, kiitos.", "send": "Lähetä kommentti",
        "title": "Tekstissä on yhteystietoja", "remove": "Poista ne tekstistä", "move": "Siirrä ne yksityiseen osaan",
        "thanks": "Kiitos",
    },
    "sv": {
        "text": "Ring {} till 070-123 45 67 eller lisa (at) exempel.se, tack.", "send": "Skicka kommentaren",
        "title": "Det finns kontaktuppgifter i texten", "remove": "Ta bort dem ur texten",
        "move": "Flytta dem till den privata delen", "thanks": "Tack",
    },
    "en": {
        "text": "Call {} at +358 40 123 4567 or lisa (at) example.org, please.", "send": "Send the comment",
        "title": "There are contact details in the text", "remove": "Remove them from the text",
        "move": "Move them to the private part", "thanks": "Thank you",
    },
}  # fmt: skip
PRIVATE = ("123", "esimerkki", "exempel", "example")


@pytest.fixture(scope="module", params=["fi", "sv", "en"])
def spoken(request: pytest.FixtureRequest, house: House) -> tuple[str, dict[str, Any]]:
    language = request.param
    return language, make_article(house, title=f"Yhteystiedot {language}", language=language)


def meet_marks(page: Page, title: str) -> None:
    expect(page.get_by_text(title).last).to_be_visible()
    expect(page.locator(".found-text mark")).to_have_count(2)


def assert_no_details(body: str) -> None:
    assert [each for each in PRIVATE if each in body] == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("way", ["move", "remove"])
def test_they_come_back_marked_and_go_where_the_reader_says(
    chromium: Browser, house: House, spoken: tuple[str, dict[str, Any]], script: bool, way: str
) -> None:
    language, article = spoken
    words, word = WORDS[language], f"{way}-{language}-{script}"
    context = somebody(chromium, language, 320, java_script_enabled=script)
    page = context.new_page()
    page.goto(article["url"])
    page.locator("#write-body").fill(words["text"].format(word))
    page.get_by_role("button", name=words["send"]).click()
    meet_marks(page, words["title"])
    if script:
        assert axe.faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_label(words[way]).check()
    page.get_by_role("button", name=words["send"]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(words["thanks"])
    card = card_with(house, word)
    assert_no_details(card["body"])
    assert card["wants_contact"] is (way == "move")
    context.close()


def test_by_keys_alone_they_are_taken_out(chromium: Browser, house: House, spoken: tuple[str, dict[str, Any]]) -> None:
    language, article = spoken
    words, word = WORDS[language], f"näppäimin-{language}"
    context = somebody(chromium, language, 320)
    page = context.new_page()
    page.goto(article["url"])
    keys = Keyboard(page)
    keys.go_to("textarea", "body")
    page.keyboard.type(words["text"].format(word))
    keys.go_to("button", words["send"])
    page.keyboard.press("Enter")
    meet_marks(page, words["title"])
    keys.go_to("input", "contact_details")
    for _ in range(3):
        if page.get_by_label(words["remove"]).is_checked():
            break
        page.keyboard.press("ArrowDown")
    keys.go_to("button", words["send"])
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(words["thanks"])
    assert_no_details(card_with(house, word)["body"])
    context.close()


def test_a_moderator_takes_out_what_slipped_through_and_everybody_sees_that_it_is_gone(
    chromium: Browser, house: House, spoken: tuple[str, dict[str, Any]]
) -> None:
    language, article = spoken
    said = post(house, article["thread"], f"Kysy Mikkelin-Maijalta {language}, hän tietää.", name="Tietäjä")
    decide(house, said["id"], "approve")
    desk = somebody(chromium, "fi").new_page()
    sign_in(desk, house.url, *house.people["moderator"])
    desk.goto(f"{house.url}/comments/moderation?tab=approved&q=Mikkelin-Maijalta+{language}")
    card = desk.locator(f"#c-{said['id']}")
    card.get_by_text("Poista kohta tekstistä").click()
    card.get_by_label("Poistettava kohta").fill("Mikkelin-Maijalta")
    card.get_by_label("Mitä poistetaan").select_option("name")
    card.get_by_role("button", name="Poista kohta").click()
    expect(desk.get_by_role("status").first).to_contain_text("Kohta on poistettu tekstistä")
    desk.context.close()

    thread = f"{house.url}/comments/api/v1/threads/{article['thread']}"
    wait_until(lambda: all("Maijalta" not in house.api("").get(thread, timeout=20).text for _ in range(10)))
    context = somebody(chromium, language, 320, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{house.url}/comments/threads/{article['thread']}")
    told = {"fi": "nimi", "sv": "namn", "en": "name"}[language]
    expect(page.locator(f"#c-{said['id']} .comment-text")).to_contain_text(told)
    page.goto(said["receipt"])
    redacted = {"fi": "poistanut tekstistä nimen", "sv": "namn", "en": "name"}[language]
    page.goto(f"{page.url.split('?')[0]}?lang={language}")
    expect(page.locator("main")).to_contain_text(redacted)
    assert "Maijalta" not in page.content()
    context.close()
