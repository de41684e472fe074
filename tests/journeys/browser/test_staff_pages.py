"""The pages of staff as somebody finds them who needs them plain, in each language."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.browser import axe
from tests.journeys.browser.chromium import Watch, sign_in, somebody
from tests.journeys.browser.places import Place
from tests.journeys.browser.staff_places import staff_places, ways_in
from tests.journeys.browser.test_every_page import TOO_WIDE
from tests.journeys.house import House

# As a browser does it that was told to show all text at twice its size.
TWICE_THE_TEXT = "document.documentElement.style.fontSize = '200%'"


def _faults(page: Page, place: Place) -> list[str]:
    assert page.locator("h1").count() == 1, f"{place.name}: {page.locator('main').inner_text()}"
    found = [f"{place.name}: {fault}" for fault in axe.faults(page)]
    return found + [f"{place.name} is too wide: {each}" for each in page.evaluate(TOO_WIDE)]


@pytest.fixture(autouse=True, scope="module")
def _tokens_in_use(house: House) -> None:
    """The lists of tokens are at their widest once each was used."""
    for role in house.tokens:
        assert house.api(role).get(f"{house.url}/staff/api/v1/me", timeout=20).ok


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_narrow_screen_shows_them_without_fault(chromium: Browser, house: House, language: str) -> None:
    context = somebody(chromium, language, 320)
    watch = Watch.over(context, house.url)
    page = context.new_page()
    found = []
    for place in ways_in():
        place.visit(page, house.url, language)
        found += _faults(page, place)
    sign_in(page, house.url, *house.people["contact"])
    for place in staff_places():
        place.visit(page, house.url, language)
        found += _faults(page, place)
    assert [*found, *watch.policy_breaches(), *watch.strangers] == []
    context.close()


def test_text_at_twice_its_size_needs_no_sideways_scroll(chromium: Browser, house: House) -> None:
    context = somebody(chromium, "fi", 1280)
    page = context.new_page()
    sign_in(page, house.url, *house.people["contact"])
    found = []
    for place in staff_places():
        place.visit(page, house.url)
        page.evaluate(TWICE_THE_TEXT)
        found += [f"{place.name} is too wide: {each}" for each in page.evaluate(TOO_WIDE)]
    assert found == []
    context.close()
