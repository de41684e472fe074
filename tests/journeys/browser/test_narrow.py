"""Four times as large, or with the widest spacing: every reader's page still shows all of its words (WCAG 1.4.10 and 1.4.12)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.browser.chromium import somebody
from tests.journeys.browser.places import Place, readers_places
from tests.journeys.browser.sights import Sights
from tests.journeys.browser.test_every_page import TOO_WIDE
from tests.journeys.house import House

# 320 of the page's pixels are 1280 of the screen's at 400 %.
NARROW, FOUR_TIMES = 320, 4
SPACED = """() => { const wide = new CSSStyleSheet();
  wide.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } ' +
    'p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, wide] }"""
# Words that a box of theirs cuts off, and those that stand over the edge of the screen. What only a screen reader reads is
# folded into one pixel on purpose.
CUT = """() => [...document.querySelectorAll('body *')].filter(each => {
  const style = getComputedStyle(each), box = each.getBoundingClientRect();
  if (!each.checkVisibility() || box.width <= 1 || !each.innerText || !each.innerText.trim()) return false;
  const clips = way => ['hidden', 'clip'].includes(way);
  const cut = (clips(style.overflowX) && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1) ||
    (clips(style.overflowY) && each.scrollHeight > each.clientHeight + 1 && each.clientHeight > 1);
  const sideways = ['auto', 'scroll'].includes(style.overflowX) && each.scrollWidth > each.clientWidth + 1;
  const away = !['absolute', 'fixed'].includes(style.position) && box.bottom > 0 &&
    (box.left < -1 || box.right > innerWidth + 1);
  return cut || sideways || away;
}).map(each => each.outerHTML.slice(0, 140))"""


def opened(chromium: Browser, language: str) -> Page:
    context = somebody(chromium, language, NARROW, device_scale_factor=FOUR_TIMES)
    page = context.new_page()
    page.set_viewport_size({"width": NARROW, "height": 256})
    return page


def faults(page: Page, place: Place) -> list[str]:
    return [f"{place.name}: {each}" for script in (TOO_WIDE, CUT) for each in page.evaluate(script)]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_at_four_hundred_percent_nothing_is_cut(chromium: Browser, house: House, sights: Sights, language: str) -> None:
    page, found = opened(chromium, language), list[str]()
    for place in readers_places(sights):
        place.visit(page, house.url, "" if language == "fi" else language)
        found += faults(page, place)
        page.evaluate(SPACED)
        found += [f"spaced: {each}" for each in faults(page, place)]
    page.context.close()
    assert found == []


def test_a_cut_would_be_seen(chromium: Browser, house: House) -> None:
    page = opened(chromium, "fi")
    page.goto(house.url)
    assert page.evaluate(CUT) == []
    page.locator("h1").evaluate("head => { head.style.overflow = 'hidden'; head.style.height = '4px' }")
    assert page.evaluate(CUT)
    page.context.close()
