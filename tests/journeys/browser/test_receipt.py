"""A receipt in the hand of its author: its secret leaves the address bar, and everything works without JavaScript too."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import axe
from tests.journeys.browser.chromium import Watch, somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.sights import Sights, cards_with, decide, post
from tests.journeys.house import House

NARROW = 320
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


OBJECTING = {
    "fi": ("Asian arvioi toinen ihminen kuin ensimmäisellä kerralla", "Pyydä uutta arviota", "Lähetä pyyntö",
           "Pyyntösi on tallessa", "Päätöstä arvioidaan uudelleen"),
    "sv": ("Saken bedöms av en annan människa än första gången", "Be om en ny bedömning", "Skicka begäran",
           "Din begäran är sparad", "Beslutet bedöms på nytt"),
    "en": ("Another person than the first time looks at it", "Ask for another look", "Send the request",
           "Your request is saved", "The decision is looked at again"),
}  # fmt: skip
CHANGING = {
    "fi": ("Muokkaa kommenttia", "Tallenna muutos", "Muutos on tallessa.", "Poista kommentti", "Kommenttisi on poistettu",
           "Hävitä tämä kuitti", "Hävitetäänkö kuitti?", "Hävitä kuitti", "Kuitti on hävitetty", "Tätä kuittia ei löydy"),
    "sv": ("Ändra kommentaren", "Spara ändringen", "Ändringen är sparad.", "Ta bort kommentaren",
           "Din kommentar är borttagen", "Förstör det här kvittot", "Ska kvittot förstöras?", "Förstör kvittot",
           "Kvittot är förstört", "Det här kvittot finns inte"),
    "en": ("Change the comment", "Save the change", "Your change is saved.", "Remove the comment",
           "Your comment is removed", "Destroy this receipt", "Destroy the receipt?", "Destroy the receipt",
           "The receipt is destroyed", "This receipt cannot be found"),
}  # fmt: skip


def token_of(receipt: str) -> str:
    return receipt.rsplit("/", 1)[1]


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def plain(page: Page) -> None:
    """axe has nothing to say, and nothing is too wide."""
    assert axe.faults(page) == []
    assert page.evaluate(SIDEWAYS) == 0


def test_the_secret_leaves_the_address_bar_and_the_tab_still_knows_the_way(
    chromium: Browser, house: House, sights: Sights
) -> None:
    context = somebody(chromium, "fi", NARROW, permissions=["clipboard-read", "clipboard-write"])
    watch = Watch.over(context, house.url)
    page = context.new_page()
    referred: list[str] = []
    page.on("request", lambda request: referred.append(request.headers.get("referer", "")))
    token = token_of(sights.rejected_receipt)
    page.goto(f"{house.url}/comments/rules")
    page.goto(sights.rejected_receipt)
    assert page.url == f"{house.url}/comments/receipts/open"
    expect(page.get_by_role("heading", name="Miksi kommenttia ei julkaistu")).to_be_visible()

    page.reload()
    page.wait_for_function("document.querySelector('.receipt-code')")
    assert (heading(page), token in page.url) == ("Kommenttiasi ei julkaistu", False)
    page.get_by_role("link", name="svenska").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Din kommentar publicerades inte")
    assert page.url == f"{house.url}/comments/receipts/open?lang=sv"
    page.get_by_role("link", name="Be om en ny bedömning").click()
    assert page.url.endswith("?lang=sv#object")
    page.goto(f"{house.url}/comments/rules")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Din kommentar publicerades inte")
    assert token not in page.url
    page.get_by_role("button", name="Kopiera länken").click()
    expect(page.get_by_role("status")).to_have_text("Länken är kopierad.")
    assert page.evaluate("navigator.clipboard.readText()") == sights.rejected_receipt
    plain(page)

    assert not any(token in each for each in referred)
    stranger = context.new_page()
    stranger.goto(f"{house.url}/comments/receipts/open")
    assert heading(stranger) == "Avaa sivu omalla linkilläsi"
    plain(stranger)
    assert (watch.cookies, watch.strangers, watch.policy_breaches()) == ([], [], [])
    context.close()


@pytest.mark.parametrize("language", list(OBJECTING))
def test_an_objection_is_made_by_keyboard_alone(chromium: Browser, house: House, sights: Sights, language: str) -> None:
    another, ask, send, saved, again = OBJECTING[language]
    posted = post(house, sights.thread, f"Hylätään, ja siitä pyydetään uutta arviota {language}.", name="Väinö")
    decide(house, posted["id"], "reject", rule="topic", reason="Ei koske aihetta.")
    page = somebody(chromium, language, NARROW).new_page()
    keys = Keyboard(page)
    page.goto(f"{posted['receipt']}?lang={language}")
    expect(page.get_by_text(another)).to_be_visible()
    keys.go_to("summary", ask)
    page.keyboard.press("Enter")
    keys.go_to("textarea", "reason")
    keys.go_to("button", send)
    keys.press()
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.locator("details[open] textarea").count() == 1
    page.get_by_role("alert").get_by_role("link").press("Enter")
    page.keyboard.type("It is about the subject.")
    keys.tab()
    keys.press()
    expect(page.get_by_role("status").filter(has_text=saved)).to_be_visible()
    expect(page.get_by_text(again)).to_be_visible()
    plain(page)
    page.context.close()


@pytest.mark.parametrize("language", list(CHANGING))
@pytest.mark.parametrize("scripts", [True, False])
def test_a_pending_comment_is_changed_withdrawn_and_its_receipt_destroyed(
    chromium: Browser, house: House, sights: Sights, language: str, *, scripts: bool
) -> None:
    change, save, saved, remove, removed, destroy, sure, do_destroy, destroyed, none = CHANGING[language]
    contact = {"email": "lukija.kuitilla@example.org"}
    posted = post(
        house,
        sights.thread,
        f"Muutan tätä vielä {scripts} {language}.",
        name="Salme",
        only_staff=False,
        contact=contact,
    )
    context = somebody(chromium, language, NARROW, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{posted['receipt']}?lang={language}")
    page.get_by_text(change, exact=True).click()
    page.locator("#edit-body").fill("Näin se on parempi.")
    page.get_by_role("button", name=save).click()
    expect(page.get_by_role("status").filter(has_text=saved)).to_be_visible()
    expect(page.locator("blockquote.own-words")).to_contain_text("Näin se on parempi.")
    assert [each["id"] for each in cards_with(house, "parempi")] == [posted["id"]]

    page.get_by_text(remove, exact=True).first.click()
    page.get_by_role("button", name=remove).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(removed)
    page.get_by_role("link", name=destroy).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(sure)
    assert page.evaluate(SIDEWAYS) == 0
    page.get_by_role("button", name=do_destroy).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(destroyed)
    page.goto(posted["receipt"])
    expect(page.get_by_role("heading", level=1)).to_have_text(none)
    context.close()


def test_no_log_of_the_house_knows_an_address_of_a_receipt(house: House, sights: Sights) -> None:
    folder = getattr(house, "data", None)
    if folder is None:
        pytest.skip("a standing house keeps its logs to itself")
    logs = [each.read_text(encoding="utf-8", errors="replace") for each in Path(folder, "logs").glob("*.log")]
    assert logs
    assert not any(
        "/receipts/" in log.replace("/receipts/<token>", "") or token_of(sights.receipt) in log for log in logs
    )
