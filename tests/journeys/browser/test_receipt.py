"""A receipt in the hand of its author: its secret leaves the address bar, and everything works without JavaScript too."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import axe
from tests.journeys.browser.chromium import Watch, somebody
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.sights import Sights, decide, post
from tests.journeys.house import House

NARROW = 320
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


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


def test_an_objection_is_made_by_keyboard_alone(chromium: Browser, house: House, sights: Sights) -> None:
    posted = post(house, sights.thread, "Hylätään, ja siitä pyydetään uutta arviota.", name="Väinö")
    decide(house, posted["id"], "reject", rule="topic", reason="Ei koske aihetta.")
    page = somebody(chromium, "en", NARROW).new_page()
    keys = Keyboard(page)
    page.goto(f"{posted['receipt']}?lang=en")
    expect(page.get_by_text("Another person than the first time looks at it")).to_be_visible()
    keys.go_to("summary", "Ask for another look")
    page.keyboard.press("Enter")
    keys.go_to("textarea", "reason")
    keys.go_to("button", "Send the request")
    keys.press()
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.locator("details[open] textarea").count() == 1
    page.get_by_role("alert").get_by_role("link").press("Enter")
    page.keyboard.type("It is about the subject.")
    keys.tab()
    keys.press()
    expect(page.get_by_role("status").filter(has_text="Your request is saved")).to_be_visible()
    expect(page.get_by_text("The decision is looked at again")).to_be_visible()
    plain(page)
    page.context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_pending_comment_is_changed_withdrawn_and_its_receipt_destroyed(
    chromium: Browser, house: House, sights: Sights, *, scripts: bool
) -> None:
    contact = {"email": "lukija.kuitilla@example.org"}
    posted = post(
        house, sights.thread, f"Muutan tätä vielä {scripts}.", name="Salme", only_staff=False, contact=contact
    )
    context = somebody(chromium, "sv", NARROW, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{posted['receipt']}?lang=sv")
    page.get_by_text("Ändra kommentaren", exact=True).click()
    page.locator("#edit-body").fill("Näin se on parempi.")
    page.get_by_role("button", name="Spara ändringen").click()
    expect(page.get_by_role("status").filter(has_text="Ändringen är sparad.")).to_be_visible()
    expect(page.locator("blockquote.own-words")).to_contain_text("Näin se on parempi.")
    card = house.api("moderator").get(f"{house.url}/comments/api/v1/queue?q=parempi", timeout=20).json()["comments"]
    assert [each["id"] for each in card] == [posted["id"]]

    page.get_by_text("Ta bort kommentaren", exact=True).first.click()
    page.get_by_role("button", name="Ta bort kommentaren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Din kommentar är borttagen")
    page.get_by_role("link", name="Förstör det här kvittot").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ska kvittot förstöras?")
    assert page.evaluate(SIDEWAYS) == 0
    page.get_by_role("button", name="Förstör kvittot").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kvittot är förstört")
    page.goto(posted["receipt"])
    expect(page.get_by_role("heading", level=1)).to_have_text("Det här kvittot finns inte")
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
