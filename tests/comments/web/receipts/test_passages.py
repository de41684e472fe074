"""Before and after a receipt: the address without the secret, and the question before destroying."""

import pytest

from services.comments.use_cases.show_receipt import show_receipt


@pytest.mark.parametrize("room", ["receipts", "reports"])
def test_the_address_without_the_secret_says_how_to_come_back_and_brings_the_script(site, room):
    page = site.reader().get(f"/comments/{room}/open")
    assert page.status_code == 200
    assert "Avaa sivu omalla linkilläsi" in page.text
    assert "/comments/static/own/receipt.js" in page.text
    assert page.headers["Referrer-Policy"] == "no-referrer"


def test_destroying_is_asked_about_on_a_page_that_changes_nothing(site):
    token = site.submit().token
    page = site.reader().get(f"/comments/receipts/{token}/destroy?lang=sv")
    assert "Ska kvittot förstöras?" in page.text
    assert f'action="/comments/receipts/{token}/destroy?lang=sv"' in page.text
    assert show_receipt(site.database, token, site.now()).body
    assert f'href="/comments/receipts/{token}/destroy"' in site.reader().get(f"/comments/receipts/{token}").text
    done = site.reader().post(f"/comments/receipts/{token}/destroy")
    assert "Kuitti on hävitetty" in site.reader().get(done.headers["Location"]).text
    assert site.reader().get(f"/comments/receipts/{token}/destroy").status_code == 404
