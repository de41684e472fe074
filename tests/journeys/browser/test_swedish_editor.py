"""An editor whose browser asks for Swedish: writes an article on the form, with a picture, and sees it where readers do."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from playwright.sync_api import Browser, expect

from tests.journeys.browser.chromium import Watch, somebody
from tests.journeys.house import House

BODY = "Den första dagen minns man.\n\nVem står vid dörren?"


def test_an_editor_publishes_in_swedish(chromium: Browser, house: House) -> None:
    context = somebody(chromium, "sv")
    watch = Watch.over(context, house.url)
    page = context.new_page()
    page.goto(f"{house.url}/desk")
    email, password = house.people["editor"]
    page.get_by_label("E-postadress").fill(email)
    page.get_by_label("Lösenord").fill(password)
    page.get_by_role("button", name="Logga in", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Artiklar")
    page.get_by_role("link", name="Ny artikel").click()
    page.get_by_label("Språk", exact=True).select_option("sv")
    page.get_by_label("Brödtext").fill(BODY)
    page.get_by_role("button", name="Publicera nu").click()

    # Without a headline it is not published, and what was written is still there.
    expect(page.get_by_role("alert").get_by_role("link")).to_have_count(1)
    expect(page.get_by_label("Brödtext")).to_have_value(BODY)
    page.get_by_label("Rubrik").fill("Vem står vid dörren?")
    page.get_by_label("Huvudbild").set_input_files({"name": "dorr.png", "mimeType": "image/png", "buffer": a_picture()})
    page.get_by_label("Bildens textmotsvarighet").fill("En öppen dörr.")
    page.get_by_role("button", name="Publicera nu").click()
    expect(page.get_by_role("status")).to_contain_text("Artikeln är publicerad")

    page.goto(house.url)
    page.get_by_role("link", name="Vem står vid dörren?").click()
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    expect(page.locator(".prose p")).to_have_text(["Den första dagen minns man.", "Vem står vid dörren?"])
    expect(page.get_by_role("img", name="En öppen dörr.")).to_be_visible()
    assert page.evaluate("document.querySelector('.lead-picture img').naturalWidth") > 0
    assert (watch.strangers, watch.policy_breaches()) == ([], [])
    context.close()


def a_picture() -> bytes:
    drawn = BytesIO()
    Image.new("RGB", (960, 640), "#124a3c").save(drawn, "PNG")
    return drawn.getvalue()
