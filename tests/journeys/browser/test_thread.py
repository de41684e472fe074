"""A long thread: more in place, one comment's own address, votes and orders; with a script and without, by keyboard alone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import axe
from tests.journeys.browser.chromium import Watch, somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.sights import decide, make_article, post
from tests.journeys.house import House

MANY = 53
WORDS = {
    "fi": ("Näytä lisää kommentteja", "Hyödyllinen", "Uusimmat ensin", "3 kommenttia lisää.", "Kiitos!"),
    "sv": ("Visa fler kommentarer", "Hjälpsam", "Nyaste först", "3 kommentarer till.", "Tack!"),
    "en": ("Show more comments", "Helpful", "Newest first", "3 more comments.", "Thank you!"),
}  # fmt: skip

MOST_HELPFUL = {"fi": "Hyödyllisimmät ensin", "sv": "Hjälpsammaste först", "en": "Most helpful first"}


class Long:
    """A thread of more than one page, and the ids of its comments, oldest first."""

    def __init__(self, house: House, language: str) -> None:
        made: dict[str, Any] = make_article(
            house, title=f"Pitkä keskustelu {language}", language=language, comments={"mode": "post"}
        )
        self.article, self.path = made["url"], f"{house.url}/comments/threads/{made['thread']}"
        self.ids = []
        for number in range(MANY):
            stored = post(house, made["thread"], f"Sana numero {number} sanottu.", name=f"Lukija {number}")
            if stored["status"] == "pending":
                decide(house, stored["id"], "approve")
            self.ids.append(stored["id"])

    def address(self, comment: str) -> str:
        return f"{self.path}?comment={comment}#c-{comment}"


@pytest.fixture(scope="module", params=["fi", "sv", "en"])
def long(request: pytest.FixtureRequest, house: House) -> tuple[str, Long]:
    return request.param, Long(house, request.param)


@pytest.fixture(params=[(1280, True), (320, False)], ids=["script", "no-script"])
def reader(request: pytest.FixtureRequest, chromium: Browser, house: House):
    width, script = request.param
    context = somebody(chromium, "fi", width, java_script_enabled=script)
    watch = Watch.over(context, house.url)
    yield context.new_page(), script
    assert (context.cookies(), watch.cookies, watch.strangers, watch.policy_breaches()) == ([], [], [], [])
    context.close()


def test_a_reader_goes_through_a_long_thread(long: tuple[str, Long], reader: tuple[Page, bool]) -> None:
    (language, thread), (page, script) = long, reader
    more, helpful, newest, shown, thanks = WORDS[language]
    page.goto(thread.path)
    expect(page.locator(".comment")).to_have_count(50)
    page.get_by_role("link", name=more).click()
    first_new = page.locator(f"#c-{thread.ids[50]}")
    expect(first_new).to_be_visible()
    if script:
        expect(page.locator(".comment")).to_have_count(MANY)
        expect(first_new).to_be_focused()
        expect(page.locator("[data-thread] > [role=status]")).to_have_text(shown)
    else:
        expect(page.locator(".comment")).to_have_count(MANY - 50)

    # Everybody here comes from one network: the second press, in the other round, takes nothing.
    voted = page.locator(f"#c-{thread.ids[51]}")
    voted.get_by_role("button", name=helpful).click()
    expect(voted.get_by_role("button")).to_contain_text(f"{helpful} (1)")
    expect(voted.locator("[data-voted]")).to_contain_text(re.compile(thanks.strip("!"), re.IGNORECASE))
    if not script:
        expect(page).to_have_url(re.compile(rf"comment={thread.ids[51]}&said=\w+#c-{thread.ids[51]}$"))

    page.get_by_role("link", name=newest).click()
    expect(page.locator(".comment").first).to_have_id(f"c-{thread.ids[-1]}")
    expect(page.locator(".thread-orders [aria-current]")).to_contain_text(newest)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_comments_address_opens_its_page_and_leads_to_it(
    long: tuple[str, Long], reader: tuple[Page, bool], house: House
) -> None:
    (_, thread), (page, script) = long, reader
    last = thread.ids[-1]
    page.goto(thread.path)
    page.goto(thread.address(last))
    place = page.locator(f"#c-{last}")
    expect(place).to_be_in_viewport()
    expect(place.locator(".comment-time")).to_have_attribute("href", thread.address(last).removeprefix(house.url))
    if script:
        expect(place).to_be_focused()
        assert axe.faults(page) == []
    page.locator(".earlier a").click()
    expect(page.locator(f"#c-{thread.ids[0]}")).to_be_visible()


def test_all_of_it_goes_by_keyboard_alone(long: tuple[str, Long], chromium: Browser) -> None:
    language, thread = long
    context = somebody(chromium, language, 320)
    page = context.new_page()
    page.goto(thread.address(thread.ids[52]))
    keys = Keyboard(page)
    keys.go_to("button", WORDS[language][1])
    page.keyboard.press("Enter")
    voted = page.locator(f"#c-{thread.ids[52]} [data-voted]")
    expect(voted).to_be_visible()
    keys.go_to("a", MOST_HELPFUL[language])
    keys.press()
    assert "order=helpful" in page.url
    context.close()
