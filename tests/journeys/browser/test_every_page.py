"""Every page as somebody finds it who needs it plain: axe has nothing to say, and a narrow screen needs no sideways scroll."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.fixtures.waiting import wait_until
from tests.journeys.browser import axe
from tests.journeys.browser.chromium import Watch, sign_in, somebody
from tests.journeys.browser.places import Place, colleagues_places, readers_places
from tests.journeys.browser.sights import Sights
from tests.journeys.house import House

TOO_WIDE = """() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  ['by ' + (document.documentElement.scrollWidth - document.documentElement.clientWidth) + ' px',
   ...[...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > innerWidth + 1)
   .map(each => each.outerHTML.slice(0, 120))]"""


@pytest.fixture(scope="module", params=[320, 1280])
def width(request: pytest.FixtureRequest) -> int:
    """A small phone, and a desk."""
    return int(request.param)


def _faults(chromium: Browser, width: int, places: list[Place], house: House, language: str = "fi") -> list[str]:
    """What is wrong on these pages, which one role may see."""
    context = somebody(chromium, language, width)
    watch = Watch.over(context, house.url)
    page = context.new_page()
    if role := places[0].role:
        sign_in(page, house.url, *house.people[role])
    found = []
    for place in places:
        place.visit(page, house.url, "" if language == "fi" else language)
        assert page.locator("h1").count() == 1, f"{place.name}: {page.locator('main').inner_text()}"
        found += [f"{place.name}: {fault}" for fault in axe.faults(page)]
        found += [f"{place.name} is too wide: {each}" for each in page.evaluate(TOO_WIDE)]
    found += [*watch.policy_breaches(), *watch.strangers]
    if not role:
        found += watch.cookies
    context.close()
    return found


def test_readers_pages_are_free_of_faults(chromium: Browser, width: int, sights: Sights, house: House) -> None:
    assert _faults(chromium, width, readers_places(sights), house) == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_readers_pages_are_free_of_faults_on_a_small_phone_in_each_language(
    chromium: Browser, language: str, sights: Sights, house: House
) -> None:
    assert _faults(chromium, 320, readers_places(sights), house, language) == []


@pytest.mark.parametrize("role", ["moderator", "editor", "contact"])
def test_colleagues_pages_are_free_of_faults(
    chromium: Browser, width: int, role: str, sights: Sights, house: House
) -> None:
    wait_until(lambda: house.api("contact").get(f"{house.url}/notify/api/v1/mailbox", timeout=20).json(), seconds=30)
    places = [place for place in colleagues_places(sights) if place.role == role]
    assert _faults(chromium, width, places, house) == []


def test_a_fault_would_be_seen(chromium: Browser, house: House) -> None:
    context = somebody(chromium, "fi", 320)
    page = context.new_page()
    page.goto(house.url)
    page.locator("h1").evaluate("head => head.insertAdjacentHTML('afterend', '<img src=\"/x\"><p id=\"long\"></p>')")
    page.locator("#long").evaluate(
        "long => { long.textContent = 'x'.repeat(4000); long.style.overflowWrap = 'normal' }"
    )
    assert any(fault.startswith("image-alt") for fault in axe.faults(page))
    assert page.evaluate(TOO_WIDE)
    context.close()
