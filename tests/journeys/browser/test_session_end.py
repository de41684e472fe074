"""A colleague who writes for long: they are told before their session ends, stay in it, and lose nothing of what they typed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.browser import axe
from tests.journeys.browser.chromium import Watch, sign_in, somebody
from tests.journeys.house import House, OwnHouse

MINUTE = 60_000


def test_staying_signed_in_keeps_the_text_the_focus_and_tells_the_other_tabs(chromium: Browser, house: House) -> None:
    context = somebody(chromium, "en", 320)
    watch = Watch.over(context, house.url)
    first, page = context.new_page(), context.new_page()
    sign_in(first, house.url, *house.people["editor"])
    context.clock.install()
    for each in (first, page):
        each.goto(f"{house.url}/desk/articles/new")
    field = page.locator("#title")
    field.fill("Kesken jäänyt otsikko")
    for each in (first, page):
        expect(each.locator("[data-session]")).to_be_hidden()
    context.clock.fast_forward(56 * MINUTE)
    for each in (first, page):
        expect(each.locator("[data-session]")).to_contain_text("less than 5 minutes")
    expect(field).to_be_focused()
    assert axe.faults(page) == []
    page.get_by_role("button", name="Stay signed in").click()
    expect(page.locator("[data-session]")).to_contain_text("You stay signed in")
    expect(field).to_be_focused()
    assert field.input_value() == "Kesken jäänyt otsikko"
    expect(first.locator("[data-session]")).to_be_hidden()
    context.clock.fast_forward(61 * MINUTE)
    expect(page.locator("[data-session]")).to_contain_text("Your session has ended")
    expect(page.get_by_role("link", name="Sign in (opens in a new tab)")).to_be_visible()
    assert field.input_value() == "Kesken jäänyt otsikko"
    assert watch.policy_breaches() == []
    context.close()


def test_a_session_that_no_use_keeps_asks_to_confirm_in_another_tab_and_goes_on(
    chromium: Browser, house: House
) -> None:
    if not isinstance(house, OwnHouse):
        pytest.skip("only a house of this machine lets its sessions be made older")
    context = somebody(chromium, "en", 320)
    page = context.new_page()
    redis = house.redis()
    before = set(redis.scan_iter("staff:signed-in:*"))
    sign_in(page, house.url, *house.people["editor"])
    (own,) = set(redis.scan_iter("staff:signed-in:*")) - before
    redis.hset(own, "opened_at", (datetime.now(UTC) - timedelta(hours=11, minutes=56)).isoformat())
    page.goto(f"{house.url}/desk/articles/new")
    notice, field = page.locator("[data-session]"), page.locator("#title")
    field.fill("Kesken jäänyt otsikko")
    expect(notice).to_contain_text("less than 5 minutes")
    expect(page.get_by_role("button", name="Stay signed in")).to_be_hidden()
    assert axe.faults(page) == []
    with context.expect_page() as opened:
        notice.get_by_role("link").locator("visible=true").click()
    other = opened.value
    other.locator("input[type=password]").fill(house.people["editor"][1])
    other.locator("main form button").first.click()
    other.wait_for_url("**/staff/signed-in")
    expect(notice).to_be_hidden()
    assert field.input_value() == "Kesken jäänyt otsikko"
    context.close()
