"""The page of the audit record."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from services.staff.domain.deeds import Deed
from services.staff.use_cases.note_deed import note_deed
from services.staff.web.record.page import deed_in_words
from shared.sessions import Opening
from shared.web.place import COOKIE
from shared.web.texts import speaking
from tests.staff.arrange import NOW, added, an_admin, record


@pytest.fixture
def aino(house):
    return an_admin(house.database)


@pytest.fixture
def browser(house, aino):
    return house.browser_of(aino)


@pytest.mark.parametrize("deed", list(Deed))
def test_every_deed_has_words_in_each_language(app, deed):
    with app.app_context():
        for language in ("fi", "sv", "en"):
            with speaking(language):
                assert deed_in_words(deed.value) != deed.value


def test_an_admin_reads_it_and_nobody_else(house, browser):
    moderator = house.browser_of(added(house.database))
    assert moderator.get("/staff/record").status_code == 403
    assert "Person added" in browser.get("/staff/record?lang=en").text


def test_it_is_narrowed_by_person_and_day_and_goes_on(house, browser, aino):
    for _ in range(60):
        note_deed(house.database, Deed.SIGNED_OUT, aino, NOW, by=aino)
    page = browser.get("/staff/record?lang=en&deed=signed+out")
    assert page.text.count('<th scope="row"') == 50
    more = page.text.split('href="/staff/record?', 1)[1].split('"')[0].replace("&amp;", "&")
    assert browser.get(f"/staff/record?{more}").text.count('<th scope="row"') == 10
    day = f"{NOW:%Y-%m-%d}"
    assert browser.get(f"/staff/record?deed=signed+out&from={day}&to={day}").text.count('<th scope="row"') == 50
    assert 'class="empty"' in browser.get("/staff/record?to=2001-01-01").text


@pytest.mark.parametrize("wrong", ["from=yesterday", "to=2026-02-30", "from=0001-01-01", "to=9999-12-31"])
def test_a_day_that_is_none_is_said(browser, wrong):
    answer = browser.get(f"/staff/record?{wrong}")
    assert answer.status_code == 422
    assert 'class="error-summary"' in answer.text


@pytest.mark.parametrize("odd", ["before=x", "before=-1", f"before={'9' * 400}", "person=x", "deed=x"])
def test_odd_questions_are_answered(browser, odd):
    assert browser.get(f"/staff/record?{odd}").status_code == 200


def test_the_download_is_recorded_and_asks_for_a_fresh_sign_in(house, browser, aino):
    added(house.database, name="=cmd()")
    key = house.csrf(browser)
    answer = browser.post("/staff/record/download?lang=en", data={"csrf": key})
    assert answer.content_type == "text/csv; charset=utf-8"
    assert ",'=cmd()," in answer.text
    assert record(house.database)[-1] == (aino, "record downloaded", None)
    old = house.sessions.open(aino, Opening(csrf=key), datetime.now(UTC) - timedelta(minutes=20))
    browser.set_cookie(COOKIE, old)
    assert browser.post("/staff/record/download", data={"csrf": key}).status_code == 403
