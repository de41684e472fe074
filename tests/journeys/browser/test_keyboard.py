"""A moderator who uses no mouse: signs in, decides on a comment and leaves; the focus is seen at every step and never caught."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser.chromium import somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.sights import Sights, post
from tests.journeys.house import House


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = somebody(chromium, "fi", 1280).new_page()
    yield page
    page.context.close()


def test_a_moderator_signs_in_approves_and_signs_out(page: Page, house: House, sights: Sights) -> None:
    keys = Keyboard(page)
    body = "Vanhin ensin, ja näppäimillä."
    posted = post(house, sights.thread, body, name="Näppäilijä")
    email, password = house.people["moderator"]

    page.goto(f"{house.url}/comments/moderation?q=näppäimillä")
    keys.go_to("input", "email")
    page.keyboard.type(email)
    keys.tab()
    page.keyboard.type(password)
    keys.press()
    expect(page.get_by_role("heading", level=1)).to_have_text("Moderointi")
    expect(page.locator("main")).to_contain_text(body)

    keys.go_to("button", "Julkaise")
    keys.press()
    expect(page.get_by_role("status")).to_contain_text("Päätös on tallessa")
    shown = house.api("moderator").get(f"{house.url}/comments/api/v1/queue?status=approved&q=näppäimillä", timeout=20)
    assert [each["id"] for each in shown.json()["comments"]] == [posted["id"]]

    keys.go_to("button", "Kirjaudu ulos")
    keys.press()
    page.goto(f"{house.url}/comments/moderation")
    assert "/staff/sign-in" in page.url


def test_the_focus_goes_through_every_page_and_out_again(page: Page, house: House, sights: Sights) -> None:
    keys = Keyboard(page)
    for address in (house.url, sights.article, sights.receipt, f"{house.url}/staff/sign-in"):
        page.goto(address)
        assert keys.walk() > 3


def test_the_first_step_leads_past_the_frame(page: Page, house: House) -> None:
    page.goto(house.url)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Siirry sisältöön")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_trap_and_a_missing_ring_would_be_seen(page: Page, house: House) -> None:
    page.goto(house.url)
    page.evaluate("document.querySelector('.site-name').addEventListener('blur', each => each.target.focus())")
    with pytest.raises(AssertionError, match="stops of"):
        Keyboard(page).walk()
    page.goto(house.url)
    page.evaluate("document.querySelector('.site-name').style.outline = 'none'")
    page.evaluate("document.querySelector('.site-name').style.boxShadow = 'none'")
    with pytest.raises(AssertionError, match="no ring"):
        Keyboard(page).walk()
