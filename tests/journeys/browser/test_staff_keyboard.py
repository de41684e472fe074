"""Colleagues who use no mouse: every page of staff can be walked through, and all that is done there is done by keys."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.fixtures.waiting import wait_until
from tests.journeys.browser.chromium import sign_in, somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.staff_places import staff_places, ways_in
from tests.journeys.browser.test_passkeys import Device, named
from tests.journeys.house import House

NEW = "nappaimilla@example.org"
PASSWORD = "sateen-jalkeen-kuljen-rantaa"


@pytest.fixture
def admin(chromium: Browser) -> Iterator[Page]:
    page = somebody(chromium, "fi", 1280).new_page()
    yield page
    page.context.close()


@pytest.fixture
def colleague(chromium: Browser) -> Iterator[Page]:
    page = somebody(chromium, "fi", 320).new_page()
    yield page
    page.context.close()


def signs_in(page: Page, email: str, password: str) -> None:
    keys = Keyboard(page)
    keys.write("email", email)
    keys.write("password", password)
    keys.press()


def follows(page: Page, tag: str, text: str) -> None:
    keys = Keyboard(page)
    keys.go_to(tag, text)
    keys.press()


def done(page: Page, said: str) -> None:
    expect(page.get_by_role("status")).to_contain_text(said)


def chooses(page: Page, value: str) -> None:
    Keyboard(page).go_to("input", value)
    page.keyboard.press("Space")


def links(admin: Page, home: str) -> list[str]:
    """The sign-in links of the last letter, as an admin reads it in the mailbox."""
    admin.goto(f"{home}/notify/mailbox")
    letters = admin.locator("main :is(table tbody, li) a")
    if not letters.count():
        return []
    admin.goto(letters.first.evaluate("link => link.href"))
    return re.findall(rf"{home}/staff/sign-in/\S+", admin.locator("main").inner_text())


def next_link(admin: Page, home: str, known: list[str]) -> str:
    wait_until(lambda: [each for each in links(admin, home) if each not in known], seconds=20, every=0.5)
    return links(admin, home)[0]


def test_every_page_of_staff_is_walked_through_and_left(chromium: Browser, house: House) -> None:
    page = somebody(chromium, "fi", 320).new_page()
    for place in ways_in():
        place.visit(page, house.url)
        assert Keyboard(page).walk() > 3
    sign_in(page, house.url, *house.people["contact"])
    for place in staff_places():
        place.visit(page, house.url)
        assert Keyboard(page).walk() > 3
    page.context.close()


def invites(admin: Page, house: House, name: str, email: str) -> None:
    admin.goto(f"{house.url}/staff/people")
    signs_in(admin, *house.people["contact"])
    follows(admin, "a", "Kutsu henkilö")
    keys = Keyboard(admin)
    keys.write("name", name)
    keys.write("email", email)
    chooses(admin, "moderator")
    follows(admin, "button", "Lähetä kutsu")
    expect(admin.get_by_role("heading", level=1)).to_have_text(name)


def chooses_a_password(colleague: Page) -> None:
    follows(colleague, "a", "Salasanalla")
    Keyboard(colleague).write("wanted", "lyhyt")
    Keyboard(colleague).press()
    expect(colleague.get_by_role("alert")).to_be_focused()
    Keyboard(colleague).write("wanted", PASSWORD)
    Keyboard(colleague).press()
    done(colleague, "Uusi salasana on käytössä")


def sets_up_the_app(colleague: Page) -> tuple[pyotp.TOTP, list[str]]:
    follows(colleague, "a", "Takaisin omiin tietoihin")
    follows(colleague, "a", "Toinen vaihe")
    follows(colleague, "button", "Ota sovellus käyttöön")
    app = pyotp.TOTP(colleague.locator("main code").inner_text().replace(" ", ""))
    Keyboard(colleague).write("code", app.now())
    Keyboard(colleague).press()
    expect(colleague.get_by_role("heading", level=1)).to_have_text("Palautuskoodit")
    recovery = colleague.locator(".recovery-codes").inner_text().split()
    follows(colleague, "a", "Koodit ovat tallessa")
    return app, recovery


def makes_and_revokes_a_token(colleague: Page, home: str) -> None:
    colleague.goto(f"{home}/staff/me")
    follows(colleague, "a", "Ohjelmien avaimet")
    Keyboard(colleague).write("token_name", "Kone")
    chooses(colleague, "moderator")
    follows(colleague, "button", "Tee avain")
    done(colleague, "Kopioi avain talteen nyt")
    follows(colleague, "a", "Takaisin omiin tietoihin")
    follows(colleague, "a", "Ohjelmien avaimet")
    follows(colleague, "button", "Peru avain")
    done(colleague, "Avain on peruttu")


def test_a_new_colleague_comes_in_and_keeps_house_by_keys_alone(house: House, admin: Page, colleague: Page) -> None:
    invites(admin, house, "Nelli Niemi", NEW)
    invitation = next_link(admin, house.url, [])
    colleague.goto(invitation)
    follows(colleague, "button", "Kirjaudu sisään")
    chooses_a_password(colleague)
    app, recovery = sets_up_the_app(colleague)
    makes_and_revokes_a_token(colleague, house.url)
    follows(colleague, "button", "Kirjaudu ulos")

    colleague.goto(f"{house.url}/staff/me/sessions")
    signs_in(colleague, NEW, PASSWORD)
    # The code of this half minute was used up at setting up; the next one counts already.
    Keyboard(colleague).write("code", app.at(int(time.time()) + app.interval))
    Keyboard(colleague).press()
    expect(colleague.get_by_role("heading", level=1)).to_have_text("Missä olet kirjautuneena")
    follows(colleague, "button", "Kirjaudu ulos kaikkialta")

    colleague.goto(f"{house.url}/staff/sign-in")
    follows(colleague, "a", "Pyydä linkki sähköpostiin")
    Keyboard(colleague).write("email", NEW)
    Keyboard(colleague).press()
    done(colleague, "Katso sähköpostiasi")
    colleague.goto(next_link(admin, house.url, [invitation]))
    follows(colleague, "button", "Kirjaudu sisään")
    Keyboard(colleague).write("code", recovery[0])
    Keyboard(colleague).press()
    expect(colleague.get_by_role("button", name="Kirjaudu ulos")).to_be_visible()


def test_an_admin_changes_a_colleague_by_keys_alone(house: House, admin: Page) -> None:
    invites(admin, house, "Sanni Sala", "sanni@example.org")
    follows(admin, "a", "Muuta: Perustiedot")
    Keyboard(admin).write("name", "Sanni Salo")
    follows(admin, "button", "Tallenna tiedot")
    done(admin, "Tiedot on tallennettu")
    follows(admin, "a", "Muuta: Roolit")
    chooses(admin, "editor")
    follows(admin, "button", "Tallenna roolit")
    done(admin, "Roolit on tallennettu")
    follows(admin, "a", "Merkitse poissaolo")
    for field in ("away_from", "away_until"):
        Keyboard(admin).go_to("input", field)
        admin.keyboard.type("12122026")
    Keyboard(admin).go_to("select", "")
    admin.keyboard.type("Cont")
    follows(admin, "button", "Tallenna tiedot")
    done(admin, "Poissaolo on tallennettu")
    expect(admin.locator("main")).to_contain_text("12. joulukuuta 2026; sijaisena Contact")
    follows(admin, "a", "Sanni Salo lähtee")
    follows(admin, "button", "Poista työntekijöistä")
    done(admin, "on poistettu työntekijöistä")
    admin.goto(f"{house.url}/staff/record")
    Keyboard(admin).go_to("select", "")
    admin.keyboard.type("Contact")
    follows(admin, "button", "Rajaa")
    expect(admin.get_by_role("table")).to_contain_text("Sanni Salo")
    Keyboard(admin).go_to("button", "Lataa taulukkona")
    with admin.expect_download() as told:
        admin.keyboard.press("Enter")
    assert told.value.suggested_filename.endswith(".csv")


def test_a_passkey_is_made_used_and_removed_by_keys_alone(house: House, colleague: Page) -> None:
    here, device = named(house), Device.of(colleague)
    colleague.goto(f"{here}/staff/me/passkeys")
    signs_in(colleague, *house.people["editor"])
    Keyboard(colleague).write("name", "Kannettava")
    Keyboard(colleague).go_to("button", "Lisää pääsyavain")
    colleague.keyboard.press("Enter")
    done(colleague, "Pääsyavain on lisätty")
    device.touched(False)
    follows(colleague, "button", "Kirjaudu ulos")
    colleague.goto(f"{here}/staff/sign-in?next=/staff/me/passkeys")
    Keyboard(colleague).go_to("button", "Kirjaudu pääsyavaimella")
    device.touched(True)
    with colleague.expect_navigation():
        colleague.keyboard.press("Enter")
    expect(colleague.get_by_role("heading", level=1)).to_have_text("Pääsyavaimet")
    Keyboard(colleague).go_to("summary", "")
    colleague.keyboard.press("Enter")
    follows(colleague, "button", "Poista pääsyavain")
    done(colleague, "on poistettu")
