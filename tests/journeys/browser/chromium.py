"""The system's Chromium: how it is started, and what a page did that a person would never see."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    Response,
    sync_playwright,
)

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Root has no sandbox in a container, and nothing but the house is to be asked.
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
)  # fmt: skip
LOCALES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
PATIENCE = 30_000


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """A browser, without a window."""
    path = next(found for name in NAMES if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


def somebody(browser: Browser, language: str = "fi", width: int = 1280, **more: Any) -> BrowserContext:
    """A person with a browser of their own: no cookie yet, one language, a screen of that width."""
    context = browser.new_context(
        locale=LOCALES[language], viewport={"width": width, "height": 900}, reduced_motion="reduce", **more
    )
    context.set_default_timeout(PATIENCE)
    return context


@dataclass
class Watch:
    """Notes what the pages of a context do: whom they ask, what they complain of, what they pop up or set."""

    origin: str
    strangers: list[str] = field(default_factory=list)
    cookies: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @classmethod
    def over(cls, context: BrowserContext, url: str) -> Watch:
        """Watches every page that the context opens from now on."""
        watch = cls(_origin(url))
        context.on("request", watch._request)
        context.on("response", watch._response)
        context.on("page", watch.page)
        return watch

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)
        if _origin(request.url) != self.origin and not request.url.startswith("data:"):
            self.strangers.append(request.url)

    def _response(self, response: Response) -> None:
        if any(header["name"].lower() == "set-cookie" for header in response.headers_array()):
            self.cookies.append(response.url)

    def policy_breaches(self) -> list[str]:
        """What the pages' own policy has stopped."""
        return [each for each in self.complaints if "Content Security Policy" in each]

    def page(self, page: Page) -> None:
        """Watches this page too; those that open later are watched anyway."""
        page.on("console", self._console)
        page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        page.on("dialog", self._dialog)

    def _console(self, told: ConsoleMessage) -> None:
        if told.type == "error":
            self.complaints.append(told.text)

    def _dialog(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()


def sign_in(page: Page, house_url: str, email: str, password: str) -> None:
    """As a colleague does it, on the page for it."""
    page.goto(f"{house_url}/staff/sign-in")
    page.locator("#email").fill(email)
    page.locator("#password").fill(password)
    page.locator("main form button").click()
    assert "sign-in" not in page.url, page.locator("main").inner_text()


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
