"""The first days of a house: its first admin, a moderator with a passkey, and the day when that role ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from playwright.sync_api import Page, expect

from tests.fixtures.waiting import wait_until
from tests.journeys.browser.test_passkeys import Device, leave_and_come_back
from tests.journeys.house import OwnHouse, a_house

ARTICLE = {"title": "Ensimmäinen artikkeli", "body_html": "<p>Teksti.</p>", "language": "fi", "status": "published"}
WORDS = "Tämän perustelun kirjoitin ennen kuin roolini päättyi."
AINO = "aino@example.org"


@pytest.fixture
def empty_house(tmp_path: Path) -> Iterator[OwnHouse]:
    """Nobody works here. Browsers bind passkeys to names, so it is known by the name of this machine."""
    house = a_house(tmp_path)
    house.environment = dict(house.environment) | {"VASTINE_PUBLIC_URL": house.url.replace("127.0.0.1", "localhost")}
    house.start()
    yield house
    assert house.stop() == 0


def invite(admin: Page, home: str) -> None:
    admin.goto(f"{home}/staff/people/invite")
    admin.get_by_label("Nimi").fill("Mari Virta")
    admin.get_by_label("Sähköpostiosoite").fill("mari@example.org")
    admin.locator("input[name=roles][value=moderator]").check()
    admin.get_by_role("button", name="Lähetä kutsu").click()
    expect(admin.get_by_role("heading", level=1)).to_have_text("Mari Virta")


def link_in_the_letter(admin: Page, home: str) -> str:
    """As the one who catches the house's mail reads it."""

    def found() -> list[str]:
        admin.goto(f"{home}/notify/mailbox")
        letters = admin.locator("main :is(table tbody, li) a")
        if not letters.count():
            return []
        letters.first.click()
        return re.findall(r"http://localhost:\d+/staff/sign-in/\S+", admin.locator("main").inner_text())

    wait_until(found, seconds=20, every=0.5)
    return found()[0]


def a_comment_waits(house: OwnHouse, home: str) -> None:
    token = house.command("token", "create", AINO).splitlines()[-1]
    allowed = {"Authorization": f"Bearer {token}"}
    thread = requests.post(f"{home}/api/v1/articles", json=ARTICLE, headers=allowed, timeout=20).json()["thread"]
    comments = f"{home}/comments/api/v1/threads/{thread}"
    wait_until(lambda: requests.get(comments, timeout=20).ok)
    assert requests.post(f"{comments}/comments", json={"body": "Hyvä alku."}, timeout=20).status_code == 201


def end_the_role(admin: Page, home: str) -> None:
    admin.goto(f"{home}/staff/people")
    admin.get_by_role("link", name="Mari Virta").click()
    admin.goto(f"{admin.url.partition('?')[0]}/roles")
    admin.locator("input[name=roles][value=moderator]").uncheck()
    admin.get_by_role("button", name="Tallenna roolit").click()
    expect(admin.get_by_role("status")).to_be_visible()


def test_from_the_printed_link_to_a_role_that_ends(empty_house: OwnHouse, admin: Page, newcomer: Page) -> None:
    home = empty_house.environment["VASTINE_PUBLIC_URL"]
    first = re.search(r"http://\S+/staff/first/\S+", "\n".join(empty_house.said))
    assert first is not None, empty_house.said

    admin.goto(first[0])
    admin.get_by_label("Nimesi").fill("Aino Pää")
    admin.get_by_label("Sähköpostiosoitteesi").fill(AINO)
    admin.get_by_role("button", name="Aloita").click()
    expect(admin.get_by_role("heading", level=1)).to_have_text("Tervetuloa, Aino Pää")
    invite(admin, home)

    device = Device.of(newcomer)
    newcomer.goto(link_in_the_letter(admin, home))
    newcomer.get_by_role("button", name="Kirjaudu sisään").click()
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("Tervetuloa, Mari Virta")
    newcomer.get_by_role("link", name="Pääsyavaimella").click()
    newcomer.get_by_role("button", name="Lisää pääsyavain").click()
    expect(newcomer.get_by_role("status")).to_contain_text("Pääsyavain on lisätty")
    leave_and_come_back(newcomer, device)
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("Moderointi")

    a_comment_waits(empty_house, home)
    newcomer.reload()
    expect(newcomer.get_by_text("Hyvä alku.")).to_be_visible()
    newcomer.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")
    newcomer.locator("textarea[name=reason]").first.fill(WORDS)

    end_the_role(admin, home)
    newcomer.locator("button[name=verdict][value=reject], form:has(textarea[name=reason]) button").first.click()
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("Tämä ei kuulu rooleihisi")
    expect(newcomer.locator("main textarea")).to_have_value(re.compile(re.escape(WORDS)))
