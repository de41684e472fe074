"""A reader on a small phone, without JavaScript, in Finnish: reads, writes, is helped over two hurdles, and gets a receipt."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser.chromium import Watch, somebody
from tests.journeys.browser.sights import Sights
from tests.journeys.house import House

TEXT = "Meillä perehdytys jäi kesken. Soittakaa 040 123 4567!\n\nKiitos hyvästä jutusta."


@pytest.fixture
def phone(chromium: Browser, house: House):
    context = somebody(chromium, "fi", 320, java_script_enabled=False)
    watch = Watch.over(context, house.url)
    yield context.new_page(), watch
    assert context.cookies() == []
    assert (watch.cookies, watch.strangers, watch.policy_breaches()) == ([], [], [])
    assert any("/static/vastine/fonts/" in address for address in watch.asked), (
        "the watch saw no typeface: does it watch?"
    )
    context.close()


def write(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.locator(f"#write-{name}").fill(value)


def send(page: Page) -> None:
    page.get_by_role("button", name="Lähetä kommentti").click()


def test_a_reader_comments_with_a_contact_request(phone: tuple[Page, Watch], house: House, sights: Sights) -> None:
    page, _ = phone
    page.goto(house.url)
    page.get_by_role("link", name="Perehdytys alkaa ovelta").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Perehdytys alkaa ovelta")
    expect(page.get_by_text("Anna Korhonen").first).to_be_visible()
    page.get_by_role("link", name="Kirjoita kommentti").click()

    # Nothing written, and an address that is none: both are named, and each name leads to its field.
    page.locator("#write-wants_answer").check()
    write(page, name="Liisa", email="liisa(at)esimerkki")
    send(page)
    summary = page.get_by_role("alert")
    expect(summary.get_by_role("link")).to_have_count(2)
    expect(page.locator("#write-name")).to_have_value("Liisa")
    expect(page.locator("#write-email")).to_be_visible()
    summary.get_by_role("link", name="Kirjoita tekstiä.").click()
    expect(page.locator("#write-body")).to_be_focused()

    # A telephone number where everybody would read it: three ways out, and one of them is taken.
    write(page, body=TEXT, email="liisa@example.org")
    send(page)
    expect(page.locator("mark")).to_have_text("040 123 4567")
    expect(page.locator("#write-body")).to_have_value(TEXT)
    choices = page.get_by_role("group", name="Mitä niille tehdään?").get_by_role("radio")
    expect(choices).to_have_count(3)
    page.get_by_label("Siirrä ne yksityiseen osaan").check()
    send(page)

    assert "/comments/receipts/" in page.url
    expect(page.get_by_role("heading", level=1)).to_have_text("Kiitos, kommenttisi on tallessa")
    own = page.locator("blockquote.own-words")
    expect(own).to_contain_text("Kiitos hyvästä jutusta")
    expect(own).not_to_contain_text("040")
    expect(page.get_by_text("Pyysit vastausta sähköpostilla tai puhelimitse.")).to_be_visible()
    expect(page.locator(".receipt-code")).to_contain_text("-")


def test_a_reader_takes_the_comment_back_by_the_receipt(phone: tuple[Page, Watch], sights: Sights) -> None:
    page, _ = phone
    page.goto(sights.article)
    write(page, body="Tämän otan takaisin.")
    send(page)
    page.get_by_text("Poista kommentti", exact=True).first.click()
    page.get_by_role("button", name="Poista kommentti").click()
    expect(page.get_by_role("status").filter(has_text="Kommentti on poistettu.")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text("Tämän otan takaisin")
