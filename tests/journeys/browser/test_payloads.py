"""Programs that strangers write into a comment or their name run nowhere, even where the page's policy would let them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from markupsafe import escape
from playwright.sync_api import Browser, BrowserContext, Page

from services.comments.use_cases.render_comment import render_comment
from tests.fixtures.waiting import wait_until
from tests.journeys.browser.chromium import Watch, sign_in, somebody
from tests.journeys.browser.payloads import ASKED, PAYLOADS
from tests.journeys.browser.sights import decide, make_article, post
from tests.journeys.browser.vectors import vectors
from tests.journeys.house import House

NAME_LENGTH = 80
# Those would take the browser elsewhere before one could look.
LEADING_AWAY = [each for each in PAYLOADS if "refresh" in each or "<base" in each]
# Nothing of the house's own has these; a stranger's text that became part of the page would.
LIVING = """() => [...document.querySelectorAll('*')].filter(each =>
  [...each.attributes].some(({name, value}) => /^(on|srcdoc)/i.test(name) || /^\\s*(javascript|data):/i.test(value)) ||
  each.matches('script:not([src^="/"]), base, iframe, object, embed, style, meta[http-equiv]')
).map(each => each.outerHTML.slice(0, 160))"""


@dataclass(frozen=True)
class Sown:
    """Where the payloads lie."""

    article: str
    thread: str
    receipts: list[str]


@pytest.fixture(scope="module")
def sown(house: House) -> Sown:
    article = make_article(house, title="Vieraiden ohjelmat")
    receipts = []
    for number, payload in enumerate(PAYLOADS):
        name = " ".join(payload.split())[:NAME_LENGTH]
        posted = post(house, article["thread"], payload, name=name)
        receipts.append(posted["receipt"])
        if number % 5:
            decide(house, posted["id"], "approve")
    shown = f"{house.url}/comments/api/v1/threads/{article['thread']}"
    wait_until(
        lambda: house.api("").get(shown, timeout=20).json()["count"] == sum(1 for n in range(len(PAYLOADS)) if n % 5)
    )
    return Sown(article["url"], article["thread"], receipts)


@pytest.fixture(scope="module")
def unguarded(chromium: Browser, house: House) -> Iterator[BrowserContext]:
    """A browser that does not heed the page's policy, so that the cleaning of the text stands alone."""
    context = somebody(chromium, bypass_csp=True)
    yield context
    context.close()


@pytest.fixture(scope="module")
def watch(unguarded: BrowserContext, house: House) -> Watch:
    return Watch.over(unguarded, house.url)


@pytest.fixture(scope="module")
def page(unguarded: BrowserContext, watch: Watch) -> Page:
    return unguarded.new_page()


def assert_nothing_ran(page: Page, watch: Watch) -> None:
    assert page.evaluate(LIVING) == []
    assert page.evaluate("window.ranAnyway") is None
    assert [each for each in watch.asked if ASKED in each] == []
    assert (watch.dialogs, watch.strangers) == ([], [])


def test_on_the_article_page(page: Page, watch: Watch, sown: Sown) -> None:
    page.goto(sown.article)
    assert page.locator(".comment").count() > 10
    assert_nothing_ran(page, watch)


def test_on_the_thread_page_and_those_after_it(page: Page, watch: Watch, sown: Sown, house: House) -> None:
    page.goto(f"{house.url}/comments/threads/{sown.thread}")
    seen = page.locator(".comment").count()
    assert_nothing_ran(page, watch)
    while (more := page.locator(".thread .more a")).count():
        more.click()
        seen += page.locator(".comment").count()
        assert_nothing_ran(page, watch)
    assert seen == sum(1 for number in range(len(PAYLOADS)) if number % 5)


def test_on_every_receipt(page: Page, watch: Watch, sown: Sown) -> None:
    for receipt in sown.receipts:
        page.goto(receipt, wait_until="domcontentloaded")
        assert page.locator("blockquote.own-words").count() == 1
        assert_nothing_ran(page, watch)


@pytest.mark.parametrize("tab", ["pending", "approved"])
def test_in_the_queue(page: Page, watch: Watch, sown: Sown, house: House, tab: str) -> None:
    sign_in(page, house.url, *house.people["moderator"])
    page.goto(f"{house.url}/comments/moderation?tab={tab}&thread={sown.thread}")
    assert page.locator(".work-card").count() > 5
    assert_nothing_ran(page, watch)


def test_two_thousand_variants_run_neither_as_a_text_nor_as_a_name(page: Page, watch: Watch, house: House) -> None:
    written = vectors()
    assert len(written) > 2_000
    places = (
        f"<h3><bdi>{escape(each[:NAME_LENGTH])}</bdi></h3><div>{render_comment(each, (), 'fi')}</div>"
        for each in written
    )
    page.goto(house.url)
    page.evaluate("html => { document.open(); document.write(html); document.close() }", "".join(places))
    page.wait_for_function("document.readyState === 'complete'")
    assert page.locator("h3").count() == len(written)
    assert page.evaluate("new Set([...document.body.querySelectorAll('*')].map((each) => each.localName)).size") <= 11
    assert_nothing_ran(page, watch)


def test_one_that_ran_would_be_seen(chromium: Browser, house: House) -> None:
    context = somebody(chromium, bypass_csp=True)
    page = context.new_page()
    watch = Watch.over(context, house.url)
    watch.page(page)
    page.goto(house.url)
    careless = "texts => { for (const each of texts) document.body.appendChild(document.createElement('div')).innerHTML = each }"
    page.evaluate(careless, [each for each in PAYLOADS if each not in LEADING_AWAY])
    wait_until(lambda: page.evaluate("window.ranAnyway") == 1)
    wait_until(lambda: any(ASKED in each for each in watch.asked))
    assert len(page.evaluate(LIVING)) > 20
    context.close()
