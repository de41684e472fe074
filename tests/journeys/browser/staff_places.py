"""The pages of staff: every one that the `contact` of the test, who is an admin too, can come to."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.journeys.browser.places import Place

OWN = ("me", "me/password", "me/second-step", "me/passkeys", "me/sessions", "me/tokens", "welcome", "confirm")
FOR_ADMINS = ("people", "people/invite", "people/sign-out", "tokens", "record")
OF_A_PERSON = ("", "particulars", "photo", "roles", "away", "sign-in", "leave")


def ways_in() -> list[Place]:
    """What somebody sees who is not in yet."""
    return [
        Place("sign-in", "/staff/sign-in"),
        Place("sign-in-by-mail", "/staff/sign-in/by-mail"),
        Place("link-refused", "/staff/sign-in/forged"),
        Place("first-refused", "/staff/first/forged"),
    ]


def staff_places() -> list[Place]:
    """Behind the sign-in."""
    places = [Place(f"staff-{name}".replace("/", "-"), f"/staff/{name}", "contact") for name in (*OWN, *FOR_ADMINS)]
    return places + [
        Place(f"person-{part or 'page'}", "/staff/people", "contact", _person(part)) for part in OF_A_PERSON
    ]


def _person(part: str) -> Callable[[Page], None]:
    """The first person on the list, then the part of their page."""

    def go(page: Page) -> None:
        first = page.locator("main :is(table tbody, .link-list) a").first
        language = page.locator("html").get_attribute("lang")
        page.goto(f"{first.evaluate('link => link.href')}{f'/{part}' if part else ''}?lang={language}")

    return go
