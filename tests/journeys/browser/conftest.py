"""A browser a module, and one house that has something to see in every place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.browser.chromium import running_chromium, somebody
from tests.journeys.browser.sights import Sights, furnish
from tests.journeys.house import House


def pytest_itemcollected(item: pytest.Item) -> None:
    item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser of one file of journeys."""
    with running_chromium() as browser:
        yield browser


@pytest.fixture
def admin(chromium: Browser) -> Iterator[Page]:
    """An admin's page, at a desk."""
    page = somebody(chromium, "fi", 1280).new_page()
    yield page
    page.context.close()


@pytest.fixture
def newcomer(chromium: Browser) -> Iterator[Page]:
    """The page of a colleague who is new here, on a small phone."""
    page = somebody(chromium, "fi", 320).new_page()
    yield page
    page.context.close()


@pytest.fixture(scope="session")
def sights(house: House) -> Sights:
    """Everything that a page can show, made once."""
    return furnish(house)
