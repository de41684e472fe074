"""Every page that a person can come to: where it is, who may see it, and what is done there before one looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.journeys.browser.sights import Sights


@dataclass(frozen=True)
class Place:
    """`role` is empty for a reader. `act` leads on from the address, as an error round does."""

    name: str
    path: str
    role: str = ""
    act: Callable[[Page], None] | None = None

    def visit(self, page: Page, house_url: str, language: str = "") -> None:
        """Goes there, in a language where the page can be had in several."""
        asked = ("&" if "?" in self.path else "?") + f"lang={language}" if language else ""
        page.goto((self.path if "://" in self.path else house_url + self.path) + asked)
        if self.act:
            self.act(page)


def readers_places(sights: Sights) -> list[Place]:
    """Pages that need no sign-in."""
    return [
        Place("front", "/"),
        Place("article", sights.article),
        Place("thread", f"/comments/threads/{sights.thread}"),
        Place("answering", f"/comments/threads/{sights.thread}?answer={sights.comment}"),
        Place("form-with-errors", f"/comments/threads/{sights.thread}", act=_send_wrong),
        Place("form-with-found-details", f"/comments/threads/{sights.thread}", act=_send_details),
        Place("form-with-preview", f"/comments/threads/{sights.thread}", act=_look_first),
        Place("receipt", sights.receipt),
        Place("receipt-unfolded", sights.receipt, act=_unfold),
        Place("receipt-rejected", sights.rejected_receipt),
        Place("receipt-destroy", f"{sights.receipt}/destroy"),
        Place("receipt-open", "/comments/receipts/open"),
        Place("report", f"/comments/comments/{sights.comment}/report"),
        Place("report-with-errors", f"/comments/comments/{sights.comment}/report", act=_press),
        Place("report-receipt", sights.report),
        Place("rules", "/comments/rules"),
        Place("search", "/search?q=perehdytys"),
        Place("search-nothing", "/search?q=epäjärjestelmällisyys"),
        Place("privacy", "/privacy"),
        Place("sign-in", "/staff/sign-in"),
        Place("sign-in-with-errors", "/staff/sign-in", act=_press),
        Place("not-found", "/articles/ei-tällaista"),
    ]


def colleagues_places(sights: Sights) -> list[Place]:
    """Pages behind the sign-in, each with a role that may see it."""
    return [
        Place("queue", "/comments/moderation", "moderator"),
        Place("queue-unfolded", "/comments/moderation", "moderator", _unfold),
        Place("queue-approved", "/comments/moderation?tab=approved", "moderator"),
        Place("queue-empty", "/comments/moderation?q=epäjärjestelmällisyys", "moderator"),
        Place("card", f"/comments/moderation/{sights.pending}", "moderator"),
        Place("record", "/comments/record", "moderator"),
        Place("words", "/comments/words", "moderator"),
        Place("sites", "/comments/sites", "contact"),
        Place("sites-with-errors", "/comments/sites", "contact", _press),
        Place("desk", "/desk", "editor"),
        Place("desk-new", "/desk/articles/new", "editor"),
        Place("desk-with-errors", "/desk/articles/new", "editor", _press),
        Place("desk-article", f"/desk/articles/{sights.article_id}", "editor", _unfold),
        Place("desk-delete", f"/desk/articles/{sights.article_id}/delete", "editor"),
        Place("desk-collections", "/desk/collections", "editor"),
        Place("desk-new-group", "/desk/groups/new", "editor"),
        Place("desk-new-recording", "/desk/recordings/new", "editor"),
        Place("deliveries", "/notify/deliveries", "contact"),
        Place("mailbox", "/notify/mailbox", "contact"),
        Place("letter", "/notify/mailbox", "contact", _open_first),
        Place("people", "/staff/people", "contact"),
        Place("person", "/staff/people", "contact", _open_first),
        Place("new-person", "/staff/people/invite", "contact"),
        Place("own-page", "/staff/me", "contact"),
    ]


def _press(page: Page) -> None:
    page.locator("main form button.primary").first.click()


def _send_wrong(page: Page) -> None:
    page.locator("#write-wants_answer").check()
    page.locator("#write-email").fill("ei-osoite")
    _send_comment(page)


def _send_details(page: Page) -> None:
    page.locator("#write-body").fill("Soittakaa minulle numeroon 040 123 4567.\n\nKiitos!")
    _send_comment(page)


def _look_first(page: Page) -> None:
    page.locator("#write-body").fill(
        "Tämä on *tärkeää*:\n\n> Ovi on auki.\n\n- kysy\n- kuuntele\n\nSoita 040 123 4567."
    )
    page.locator("#write button[name=verb]").click()
    page.locator("#write-preview").wait_for()


def _send_comment(page: Page) -> None:
    page.locator("#write button.primary").click()
    # With the script the page stays, and changes when the answer has come.
    page.locator(".error-summary").wait_for()


def _unfold(page: Page) -> None:
    page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")


def _open_first(page: Page) -> None:
    page.locator("main :is(table tbody, .link-list) a, main li a").first.click()
