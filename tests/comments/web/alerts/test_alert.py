"""The pages behind the links in letters about answers: looking changes nothing, one button confirms, one request stops."""

import pytest

from services.comments.domain.reply_alerts import AlertState, Purpose, alert_token
from tests.comments.alerts import ADDRESS, alert_of_comment
from tests.comments.web.site import decide

# What a mail program sends by itself (RFC 8058): no cookie, no page that it came from.
ONE_CLICK = {"data": "List-Unsubscribe=One-Click", "content_type": "application/x-www-form-urlencoded"}


@pytest.fixture
def asked(site):
    """A public comment, whose author has asked for letters."""
    stored = site.submit()
    decide(site, stored.comment)
    done = site.reader().post(f"/comments/receipts/{stored.token}/alert", data={"email": ADDRESS})
    assert done.headers["Location"].endswith("?done=alert")
    return stored


def link(site, stored, purpose):
    alert = alert_of_comment(site.database, stored.comment)
    assert alert is not None
    return f"/comments/alerts/{purpose}/{alert_token(site.settings.intake.receipt_key, purpose, alert.id)}"


def state(site, stored):
    alert = alert_of_comment(site.database, stored.comment)
    return alert.state if alert else None


def test_a_mail_scanner_that_follows_the_link_confirms_nothing(site, asked):
    page = site.reader().get(link(site, asked, Purpose.CONFIRM))
    assert page.status_code == 200
    assert "Satama herää" in page.text
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in page.headers["X-Robots-Tag"]
    site.reader().head(link(site, asked, Purpose.CONFIRM))
    assert state(site, asked) == AlertState.ASKED


def test_the_button_confirms_also_where_the_browser_says_no_origin(site, asked):
    done = site.reader().post(link(site, asked, Purpose.CONFIRM), headers={"Origin": "null"})
    assert done.status_code == 200
    assert "Kerromme, kun joku vastaa" in done.text
    assert state(site, asked) == AlertState.ON
    again = site.reader().get(link(site, asked, Purpose.CONFIRM))
    assert "Kerromme, kun joku vastaa" in again.text
    assert "<button" not in again.text.partition("<main")[2].partition("</main")[0]


def test_another_sites_form_confirms_nothing(site, asked):
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}):
        assert site.reader().post(link(site, asked, Purpose.CONFIRM), headers=headers).status_code == 403
    assert state(site, asked) == AlertState.ASKED


@pytest.mark.parametrize("headers", [{}, {"Origin": "null"}, {"Origin": "https://mail.example"}])
def test_one_click_stops_at_once_without_cookie_or_page(site, asked, headers):
    done = site.reader().post(link(site, asked, Purpose.STOP), headers=headers, **ONE_CLICK)
    assert done.status_code == 200
    assert "Location" not in done.headers
    assert "Set-Cookie" not in done.headers
    assert state(site, asked) is None


def test_a_person_is_asked_first_and_may_press_twice(site, asked):
    address = link(site, asked, Purpose.STOP)
    assert "Lopetetaanko kirjeet?" in site.reader().get(address).text
    assert state(site, asked) == AlertState.ASKED
    for _ in range(2):
        assert "Kirjeet on lopetettu" in site.reader().post(address).text
    assert site.reader().get(address).status_code == 404


def test_forged_links_look_like_old_ones(site, asked):
    old = link(site, asked, Purpose.CONFIRM)
    site.reader().post(link(site, asked, Purpose.STOP))
    pages = [site.reader().get(each) for each in (old, old[:-1] + "x", "/comments/alerts/confirm/x")]
    assert {page.status_code for page in pages} == {404}
    assert len({page.text for page in pages}) == 1


def test_the_receipt_asks_tells_and_stops(site, asked):
    receipt = f"/comments/receipts/{asked.token}"
    assert "Vahvista osoite" in site.reader().get(receipt).text
    site.reader().post(link(site, asked, Purpose.CONFIRM))
    page = site.reader().get(receipt)
    assert "Saat kirjeen, kun joku vastaa kommenttiisi." in page.text
    assert ADDRESS not in page.text
    site.reader().post(f"{receipt}/no-alert")
    assert state(site, asked) is None
    assert "Pyydä kirjeitä" in site.reader().get(receipt).text


def test_what_is_no_address_comes_back_with_what_was_typed(site):
    stored = site.submit()
    page = site.reader().post(f"/comments/receipts/{stored.token}/alert", data={"email": "aino(at)esimerkki"})
    assert page.status_code == 422
    assert 'href="#alert-email"' in page.text
    assert 'value="aino(at)esimerkki"' in page.text


def test_whoever_is_asked_too_often_is_told_in_words_of_days(site):
    for each in range(4):
        stored = site.submit(body=f"Kommentti {each}.")
        page = site.reader().post(f"/comments/receipts/{stored.token}/alert", data={"email": ADDRESS})
        site.later(minutes=5)
    assert page.status_code == 429
    assert "86400" not in page.text
