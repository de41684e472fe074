"""A moderator with a passkey on a device: makes it, signs in with it alone, and finds it worthless once it is removed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.journeys.browser.chromium import Watch, sign_in, somebody
from tests.journeys.house import House

LIST = "/staff/me/passkeys"


@dataclass
class Device:
    """A fingerprint reader in the machine. Nobody's finger lies on it until it is put there."""

    wire: CDPSession
    id: str

    @classmethod
    def of(cls, page: Page) -> Device:
        wire = page.context.new_cdp_session(page)
        wire.send("WebAuthn.enable")
        made = wire.send("WebAuthn.addVirtualAuthenticator", {"options": {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
            "isUserVerified": True, "automaticPresenceSimulation": True,
        }})  # fmt: skip
        return cls(wire, made["authenticatorId"])

    def touched(self, yes: bool) -> None:
        self.wire.send("WebAuthn.setAutomaticPresenceSimulation", {"authenticatorId": self.id, "enabled": yes})


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = somebody(chromium, "fi", 1280).new_page()
    yield page
    page.context.close()


def leave_and_come_back(page: Page, device: Device) -> None:
    """Signs out, and in again with the button; the page's own quiet offer waits for a finger in vain."""
    device.touched(False)
    with page.expect_response("**/sign-in/passkey/question"):
        page.get_by_role("button", name="Kirjaudu ulos").click()
    device.touched(True)
    with suppress(PlaywrightTimeout):  # The quiet offer may have been taken by now, and then the button is gone.
        page.get_by_role("button", name="Kirjaudu pääsyavaimella").click(timeout=3_000)


def named(house: House) -> str:
    """Browsers bind passkeys to names, and this machine's is localhost."""
    return house.url.replace("127.0.0.1", "localhost")


def test_a_passkey_is_made_used_and_removed(page: Page, house: House) -> None:
    here = named(house)
    watch = Watch.over(page.context, here)
    watch.page(page)
    device = Device.of(page)
    sign_in(page, here, *house.people["moderator"])
    page.goto(here + LIST)
    page.get_by_label("Nimi").fill("Työkone")
    page.get_by_role("button", name="Lisää pääsyavain").click()
    expect(page.get_by_role("status")).to_contain_text("Pääsyavain on lisätty")
    expect(page.get_by_role("row", name="Työkone")).to_be_visible()

    # The same device is not asked for a second one.
    page.get_by_role("button", name="Lisää pääsyavain").click()
    expect(page.get_by_role("alert")).to_contain_text("on jo pääsyavaimesi")

    leave_and_come_back(page, device)
    expect(page.get_by_role("heading", level=1)).to_have_text("Moderointi")

    page.goto(here + LIST)
    page.locator("main summary").click()
    page.get_by_role("button", name="Poista pääsyavain").click()
    expect(page.get_by_role("status")).to_contain_text("on poistettu")
    leave_and_come_back(page, device)
    expect(page.get_by_role("alert")).to_contain_text("ei pääse sisään")
    assert watch.policy_breaches() == []
    assert watch.strangers == []


def test_at_the_number_of_the_machine_the_page_leads_to_its_name(page: Page, house: House) -> None:
    sign_in(page, house.url, *house.people["moderator"])
    page.goto(house.url + LIST)
    expect(page.get_by_role("link", name=named(house) + LIST)).to_be_visible()
    expect(page.get_by_role("button", name="Lisää pääsyavain")).to_have_count(0)


def test_without_javascript_the_page_says_what_it_needs(chromium: Browser, house: House) -> None:
    page = somebody(chromium, "fi", 320, java_script_enabled=False).new_page()
    sign_in(page, named(house), *house.people["moderator"])
    page.goto(named(house) + LIST)
    expect(page.locator("[data-without]")).to_be_visible()
    page.context.close()
