"""Colleagues who use no mouse: every page of staff can be walked through, and all that is done there is done by keys."""

from __future__ import annotations

import re
import time

import pyotp
from playwright.sync_api import Browser, Page, expect

from tests.fixtures.waiting import wait_until
from tests.journeys.browser.chromium import sign_in, somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.staff_places import staff_places, ways_in
from tests.journeys.browser.test_passkeys import Device, named
from tests.journeys.house import House

NEW = "nappaimilla@example.org"
PASSWORD = "sateen-jalkeen-kuljen-rantaa"


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


def chooses_a_password(newcomer: Page) -> None:
    follows(newcomer, "a", "Salasanalla")
    Keyboard(newcomer).write("wanted", "lyhyt")
    Keyboard(newcomer).press()
    expect(newcomer.get_by_role("alert")).to_be_focused()
    Keyboard(newcomer).write("wanted", PASSWORD)
    Keyboard(newcomer).press()
    done(newcomer, "Uusi salasana on käytössä")


def sets_up_the_app(newcomer: Page) -> tuple[pyotp.TOTP, list[str]]:
    follows(newcomer, "a", "Takaisin omiin tietoihin")
    follows(newcomer, "a", "Toinen vaihe")
    follows(newcomer, "button", "Ota sovellus käyttöön")
    app = pyotp.TOTP(newcomer.locator("main code").inner_text().replace(" ", ""))
    Keyboard(newcomer).write("code", app.now())
    Keyboard(newcomer).press()
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("Palautuskoodit")
    recovery = newcomer.locator(".recovery-codes").inner_text().split()
    follows(newcomer, "a", "Koodit ovat tallessa")
    return app, recovery


def makes_and_revokes_a_token(newcomer: Page, home: str) -> None:
    newcomer.goto(f"{home}/staff/me")
    follows(newcomer, "a", "Ohjelmien avaimet")
    Keyboard(newcomer).write("token_name", "Kone")
    chooses(newcomer, "moderator")
    follows(newcomer, "button", "Tee avain")
    done(newcomer, "Kopioi avain talteen nyt")
    follows(newcomer, "a", "Takaisin omiin tietoihin")
    follows(newcomer, "a", "Ohjelmien avaimet")
    follows(newcomer, "button", "Peru avain")
    done(newcomer, "Avain on peruttu")


def test_a_new_colleague_comes_in_and_keeps_house_by_keys_alone(house: House, admin: Page, newcomer: Page) -> None:
    invites(admin, house, "Nelli Niemi", NEW)
    invitation = next_link(admin, house.url, [])
    newcomer.goto(invitation)
    follows(newcomer, "button", "Kirjaudu sisään")
    chooses_a_password(newcomer)
    app, recovery = sets_up_the_app(newcomer)
    makes_and_revokes_a_token(newcomer, house.url)
    follows(newcomer, "button", "Kirjaudu ulos")

    newcomer.goto(f"{house.url}/staff/me/sessions")
    signs_in(newcomer, NEW, PASSWORD)
    # The code of this half minute was used up at setting up; the next one counts already.
    Keyboard(newcomer).write("code", app.at(int(time.time()) + app.interval))
    Keyboard(newcomer).press()
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("Missä olet kirjautuneena")
    follows(newcomer, "button", "Kirjaudu ulos kaikkialta")

    newcomer.goto(f"{house.url}/staff/sign-in")
    follows(newcomer, "a", "Pyydä linkki sähköpostiin")
    Keyboard(newcomer).write("email", NEW)
    Keyboard(newcomer).press()
    done(newcomer, "Katso sähköpostiasi")
    newcomer.goto(next_link(admin, house.url, [invitation]))
    follows(newcomer, "button", "Kirjaudu sisään")
    Keyboard(newcomer).write("code", recovery[0])
    Keyboard(newcomer).press()
    expect(newcomer.get_by_role("button", name="Kirjaudu ulos")).to_be_visible()


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


def test_a_passkey_is_made_used_and_removed_by_keys_alone(house: House, newcomer: Page) -> None:
    here, device = named(house), Device.of(newcomer)
    newcomer.goto(f"{here}/staff/me/passkeys")
    signs_in(newcomer, *house.people["editor"])
    Keyboard(newcomer).write("name", "Kannettava")
    Keyboard(newcomer).go_to("button", "Lisää pääsyavain")
    newcomer.keyboard.press("Enter")
    done(newcomer, "Pääsyavain on lisätty")
    device.touched(False)
    follows(newcomer, "button", "Kirjaudu ulos")
    newcomer.goto(f"{here}/staff/sign-in?next=/staff/me/passkeys")
    Keyboard(newcomer).go_to("button", "Kirjaudu pääsyavaimella")
    device.touched(True)
    with newcomer.expect_navigation():
        newcomer.keyboard.press("Enter")
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("Pääsyavaimet")
    Keyboard(newcomer).go_to("summary", "")
    newcomer.keyboard.press("Enter")
    follows(newcomer, "button", "Poista pääsyavain")
    done(newcomer, "on poistettu")
