"""A reader without JavaScript, in Swedish on a small phone, asks for another look, and another moderator takes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.fixtures.waiting import wait_until
from tests.journeys.browser.chromium import Watch, sign_in, somebody
from tests.journeys.browser.sights import Sights, decide, make_article, post
from tests.journeys.browser.test_every_page import TOO_WIDE
from tests.journeys.house import House


@pytest.fixture
def phone(chromium: Browser, house: House) -> Iterator[Page]:
    context = somebody(chromium, "sv", 320, java_script_enabled=False)
    watch = Watch.over(context, house.url)
    yield context.new_page()
    assert (context.cookies(), watch.cookies, watch.strangers, watch.policy_breaches()) == ([], [], [], [])
    context.close()


def colleague(chromium: Browser, house: House, role: str) -> Page:
    page = somebody(chromium, "fi").new_page()
    sign_in(page, house.url, *house.people[role])
    return page


def test_another_moderator_decides_and_the_receipt_says_so(
    chromium: Browser, house: House, sights: Sights, phone: Page
) -> None:
    posted = post(house, sights.thread, "Hylätty, mutta vain ensin.", name="Våge")
    decide(house, posted["id"], "reject", rule="topic", reason="Ei koske aihetta.")
    phone.goto(f"{posted['receipt']}?lang=sv")
    phone.get_by_text("Be om en ny bedömning", exact=True).last.click()
    asking = phone.locator("form[action*='/object']")
    asking.locator("textarea").fill("Det handlar just om ämnet.")
    asking.get_by_role("button").click()
    expect(phone.get_by_role("status").first).to_be_visible()

    # Whoever decided first may not decide again, as long as somebody else is here.
    for role, decided in (("moderator", False), ("contact", True)):
        page = colleague(chromium, house, role)
        page.goto(f"{house.url}/comments/moderation?tab=objected")
        card = page.locator(f"#c-{posted['id']}")
        expect(card).to_contain_text("Det handlar just om ämnet.")
        card.get_by_role("button", name="Julkaise", exact=True).click()
        told = page.get_by_text("Toinen moderoija päättää siitä nyt.")
        expect(told).to_have_count(0 if decided else 1)
        page.context.close()

    phone.goto(f"{posted['receipt']}?lang=sv")
    expect(phone.get_by_text("Vi ändrade beslutet")).to_be_visible()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Din kommentar är publicerad")
    assert phone.evaluate(TOO_WIDE) == []

    # The feed on the receipt opens by its own address, which opens nothing else.
    feed = phone.locator("a[href*='feed.xml']").get_attribute("href") or ""
    answer = phone.context.request.get(feed if "://" in feed else house.url + feed)
    assert (answer.status, "set-cookie" in answer.headers) == (200, False)
    assert posted["receipt"].rsplit("/", 1)[1] not in answer.text()
    assert phone.context.request.get(feed.removesuffix("/feed.xml")).status == 404


def test_a_place_that_was_emptied_says_so_and_its_answer_stays(house: House, phone: Page) -> None:
    article = make_article(house, title="Platsen som blev tom", language="sv")
    by_staff, by_author = (
        post(house, article["thread"], f"Ord som försvinner {each}.", name="Borta") for each in (1, 2)
    )
    for each in (by_staff, by_author):
        decide(house, each["id"], "approve")
        answer = post(house, article["thread"], "Svar som stannar.", name="Kvar", parent=each["id"])
        decide(house, answer["id"], "approve")
    decide(house, by_staff["id"], "reject", version=2, rule="topic")
    phone.goto(f"{by_author['receipt']}?lang=sv")
    phone.get_by_text("Ta bort kommentaren", exact=True).first.click()
    phone.get_by_role("button", name="Ta bort kommentaren").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Din kommentar är borttagen")

    # Each web process may show for half a second what it knew.
    said = ("Skribenten har tagit bort den här", "Redaktionen har tagit bort den här")
    wait_until(
        lambda: all(each in house.api("").get(article["url"], timeout=20).text for _ in range(20) for each in said)
    )
    for address in (article["url"], f"{house.url}/comments/threads/{article['thread']}"):
        phone.goto(address)
        expect(phone.locator(f"#c-{by_staff['id']}")).to_have_text("Redaktionen har tagit bort den här kommentaren.")
        expect(phone.locator(f"#c-{by_author['id']}")).to_have_text("Skribenten har tagit bort den här kommentaren.")
        expect(phone.get_by_text("Svar som stannar.")).to_have_count(2)
        assert re.search("försvinner|Borta", phone.content()) is None
        assert phone.evaluate(TOO_WIDE) == []
