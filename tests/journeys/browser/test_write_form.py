"""The write form in readers' hands, with script and without: preview, count, a wish for an answer, a broken line, two clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.fixtures.waiting import wait_until
from tests.journeys.browser import axe
from tests.journeys.browser.chromium import Watch, somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.sights import cards_with, make_article
from tests.journeys.house import House

Opened = Callable[..., Page]
TITLES = {
    "fi": "Lomake kirjoittajan käsissä",
    "sv": "Formuläret i skribentens händer",
    "en": "The form in hands",
}
WORDS = {
    "fi": ("Esikatsele", "Näin lukijat näkevät kommenttisi", "Lähetä kommentti", "Kiitos, kommenttisi on tallessa"),
    "sv": ("Förhandsgranska", "Så här ser läsarna din kommentar", "Skicka kommentaren", "Tack"),
    "en": ("Preview", "This is how readers will see your comment", "Send the comment", "Thank you"),
}
KEPT = "Object.values(sessionStorage).join('\\n')"
LOST = "Yhteys katkesi. Tekstisi on tallessa tässä. Yritä uudelleen."


@pytest.fixture(scope="module")
def articles(house: House) -> dict[str, Any]:
    return {each: make_article(house, title=title, language=each) for each, title in TITLES.items()}


@pytest.fixture
def opened(chromium: Browser, house: House, articles: dict[str, Any]) -> Iterator[Opened]:
    """Opens the form below an article; whatever is done there, no cookie is set and nobody else is asked."""
    contexts = []

    def open_(language: str = "fi", width: int = 1280, *, script: bool = True) -> Page:
        context = somebody(chromium, language, width, java_script_enabled=script)
        contexts.append((context, Watch.over(context, house.url)))
        page = context.new_page()
        page.goto(articles[language]["url"])
        return page

    yield open_
    for context, watch in contexts:
        assert (context.cookies(), watch.strangers, watch.policy_breaches()) == ([], [], [])
        context.close()


def send(page: Page) -> None:
    page.locator("#write .button.primary").click()


def assert_sound(page: Page, script: bool) -> None:
    """Without script nobody can ask the page; the same HTML is looked at with it."""
    if script:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert axe.faults(page) == []


@pytest.mark.parametrize(("language", "width", "script"), [
    ("fi", 320, False), ("sv", 320, True), ("en", 1280, True), ("en", 320, False),
])  # fmt: skip
def test_look_first_then_ask_for_an_answer_and_send(
    opened: Opened, house: House, language: str, width: int, script: bool
) -> None:
    page = opened(language, width, script=script)
    look, looked, send_words, thanks = WORDS[language]
    private = page.locator("#write-email")
    expect(private).to_be_hidden()
    page.locator("#write-body").fill(f"*Tärkeää* {language} {script}\n\n> sanottu\noma")
    page.get_by_role("button", name=look).click()
    preview = page.locator("#write-preview")
    expect(preview).to_contain_text(looked)
    expect(preview.locator("em")).to_have_text("Tärkeää")
    expect(preview.locator("blockquote")).to_have_text("sanottu")
    expect(page.locator("#write-body")).to_have_value(f"*Tärkeää* {language} {script}\n\n> sanottu\noma")
    if script:
        expect(preview).to_be_focused()
    assert_sound(page, script)

    page.locator("#write-wants_answer").check()
    expect(private).to_be_visible()
    page.locator("#write-message").fill("Soittakaa illalla.")
    page.get_by_role("button", name=send_words).click()
    summary = page.get_by_role("alert").filter(has=page.get_by_role("link"))
    if script:
        expect(summary).to_be_focused()
    summary.get_by_role("link").click()
    expect(private).to_be_focused()
    expect(page.locator("#write-message")).to_have_value("Soittakaa illalla.")
    assert_sound(page, script)

    private.fill("liisa@example.org")
    page.get_by_role("button", name=send_words).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(thanks)
    assert len(cards_with(house, f"{language} {script}")) == 1


def test_what_is_seen_of_the_private_part_is_what_is_sent(opened: Opened, house: House) -> None:
    plain = opened(script=False)
    plain.locator("#write-wants_answer").check()
    expect(plain.locator(".private-words")).to_contain_text("3 päivän kuluttua")
    plain.locator("#write-phone").fill("040 123 4567")
    plain.locator("#write-wants_answer").uncheck()
    expect(plain.locator("#write-phone")).to_be_visible()
    plain.locator("#write-phone").fill("")
    expect(plain.locator("#write-phone")).to_be_hidden()

    page = opened()
    page.locator("#write-body").fill("Muutin mieleni vastauksesta.")
    page.locator("#write-wants_answer").check()
    page.locator("#write-phone").fill("040 123 4567")
    page.locator("#write-wants_answer").uncheck()
    expect(page.locator("#write-phone")).to_be_hidden()
    send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["fi"][3])
    (stored,) = cards_with(house, "Muutin mieleni")
    assert not stored["wants_contact"]


@pytest.mark.parametrize("language", list(WORDS))
def test_by_keyboard_alone_on_a_small_phone(opened: Opened, house: House, language: str) -> None:
    look, _, send_words, thanks = WORDS[language]
    page = opened(language, width=320)
    keys = Keyboard(page)
    page.locator("#write-title").evaluate("each => { each.tabIndex = -1; each.focus() }")
    keys.tab()
    page.keyboard.type(f"Ilman hiirtä kirjoitettu {language}.")
    keys.go_to("button", look)
    page.keyboard.press("Enter")
    expect(page.locator("#write-preview")).to_be_focused()
    keys.go_to("button", send_words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(thanks)
    assert len(cards_with(house, f"Ilman hiirtä kirjoitettu {language}")) == 1


def test_when_the_line_breaks_nothing_is_lost_and_pressing_again_makes_one_comment(
    opened: Opened, house: House
) -> None:
    page = opened()
    page.locator("#write-body").fill("Junassa kirjoitettu.")
    page.locator("#write-name").fill("Liisa")
    page.context.set_offline(True)
    send(page)
    expect(page.get_by_role("alert")).to_have_text(LOST)
    page.context.set_offline(False)

    def arrives_unanswered(route: Route) -> None:
        route.fetch(max_redirects=0)
        route.abort("connectionreset")

    page.route("**/comments/threads/*", arrives_unanswered, times=1)
    send(page)
    expect(page.get_by_role("alert")).to_have_text(LOST)
    expect(page.locator("#write-body")).to_have_value("Junassa kirjoitettu.")
    expect(page.locator("#write-name")).to_have_value("Liisa")
    send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["fi"][3])
    assert len(cards_with(house, "Junassa kirjoitettu")) == 1


def test_an_unsent_public_text_stays_in_its_tab_until_it_is_sent_and_nothing_private_ever_does(opened: Opened) -> None:
    page = opened()
    page.locator("#write-wants_answer").check()
    page.locator("#write-email").fill("salainen@example.org")
    page.locator("#write-message").fill("Salainen viesti.")
    page.locator("#write-body").fill("Kesken jäänyt teksti.")
    assert page.evaluate(KEPT) == "Kesken jäänyt teksti."
    page.locator("#write-only_staff").check()
    assert page.evaluate(KEPT) == ""
    page.locator("#write-only_staff").uncheck()
    page.goto(page.url.replace("#write", ""))
    expect(page.locator("#write-body")).to_have_value("Kesken jäänyt teksti.")
    expect(page.locator("[data-status]")).to_have_text("Palautimme tekstin, jonka kirjoittaminen jäi kesken.")
    send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["fi"][3])
    assert page.evaluate(KEPT) == ""


def test_the_count_speaks_only_when_it_matters(opened: Opened) -> None:
    page = opened()
    body, count, spoken = (page.locator(each) for each in ("#write-body", "[data-count]", "[data-status]"))
    body.fill("a" * 3_999)
    expect(count).to_be_hidden()
    body.fill("a" * 4_998 + "👍\r\n ")
    expect(count).to_have_text("1 merkki jäljellä")
    expect(spoken).to_have_text("1 merkki jäljellä")
    body.fill("e\u0301" * 5_012)
    expect(count).to_have_text("12 merkkiä liikaa")
    assert body.input_value() == "e\u0301" * 5_012
    send(page)
    expect(page.locator(".error-summary")).to_contain_text("Nyt siinä on 5012")


@pytest.mark.parametrize("script", [True, False])
def test_pressing_twice_and_coming_back_make_one_comment(opened: Opened, house: House, script: bool) -> None:
    page = opened(script=script)
    text = f"Kaksi painallusta {script}"
    page.locator("#write-body").fill(text)
    page.locator("#write .button.primary").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["fi"][3])
    receipt = page.url
    assert len(cards_with(house, text)) == 1
    page.go_back()
    page.locator("#write-body").fill(text)
    send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["fi"][3])
    assert page.url == receipt
    assert len(cards_with(house, text)) == 1


def test_a_thread_that_closed_meanwhile_leaves_the_text_where_it_was_typed(opened: Opened, house: House) -> None:
    article = make_article(house, title="Ovi sulkeutuu kesken lauseen")
    page = opened()
    page.goto(article["url"])
    page.locator("#write-body").fill("Ehdinkö vielä?")
    known = house.api("editor").get(f"{house.url}/api/v1/articles/{article['id']}", timeout=20).json()
    change = {"version": known["version"], "comments": {"mode": "closed"}}
    house.api("editor").patch(
        f"{house.url}/api/v1/articles/{article['id']}", json=change, timeout=20
    ).raise_for_status()
    thread = f"{house.url}/comments/api/v1/threads/{article['thread']}"
    wait_until(lambda: not house.api("").get(thread, timeout=20).json()["open"])
    send(page)
    expect(page.get_by_role("alert")).to_contain_text("Kommentointi suljettiin")
    expect(page.locator("#write-body")).to_have_value("Ehdinkö vielä?")
