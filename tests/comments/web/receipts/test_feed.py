"""The feed of a receipt: an address that can look and do nothing else, and that shows no text that is not public."""

from xml.etree import ElementTree as ET

from services.comments.domain.receipt_codes import feed_token
from tests.comments.builders import said
from tests.comments.web.site import decide

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(site, token, language="fi"):
    return site.reader(language).get(f"/comments/receipts/{token}/feed.xml")


def titles(page):
    return [entry.findtext(f"{ATOM}title") for entry in ET.fromstring(page.text).iter(f"{ATOM}entry")]


def test_it_tells_the_fate_and_the_public_answers_newest_first(site):
    stored = site.submit(body="Oma <b>tekstini</b>.")
    decide(site, stored.comment)
    site.later(minutes=1)
    reply = site.submit(body="Samaa mieltä & iloinen.", parent=stored.comment, name="Olli").comment
    hidden = site.submit(body="Odottaa vielä.", parent=stored.comment, name="Salla").comment
    decide(site, reply)
    site.later(minutes=1)
    site.moderator().post(f"/comments/moderation/{stored.comment}/answer-privately", answer="Vain sinulle.")
    page = feed(site, feed_token(stored.token))
    assert page.headers["Content-Type"].startswith("application/atom+xml")
    assert titles(page) == [
        "Kuitillasi on vastaus sinulle", "Olli vastasi kommenttiisi", "Kommenttisi on julkaistu",
        "Kommenttisi on tallessa",
    ]  # fmt: skip
    assert "Samaa mieltä &amp;amp; iloinen." in page.text
    assert not any(each in page.text for each in ("Oma", "Odottaa", "Salla", "Vain sinulle", hidden, stored.token))


def test_a_rejected_text_and_its_reason_are_not_in_it(site):
    stored = site.submit(body="Tuntomerkki")
    decide(site, stored.comment, "reject", rule="topic", reason="Perustelu on kuitilla.")
    page = feed(site, feed_token(stored.token))
    assert "Kommenttiasi ei julkaistu" in page.text
    assert not any(each in page.text for each in ("Tuntomerkki", "Perustelu on kuitilla"))


def test_each_token_opens_one_thing(site):
    token = site.submit().token
    reading = feed_token(token)
    assert f"/comments/receipts/{reading}/feed.xml" in site.reader().get(f"/comments/receipts/{token}").text
    assert said(site.reader().get(f"/comments/api/v1/receipts/{token}"))["feed"].endswith(f"/{reading}/feed.xml")
    assert feed(site, token).status_code == 404
    assert site.reader().get(f"/comments/receipts/{reading}").status_code == 404
    assert site.reader().post(f"/comments/receipts/{reading}/withdraw").status_code == 404
    assert site.reader().delete(f"/comments/api/v1/receipts/{reading}").status_code == 404


def test_it_goes_with_the_receipt_and_is_kept_by_nobody(site):
    token = site.submit().token
    page = feed(site, feed_token(token))
    assert (page.headers["Cache-Control"], page.headers["Referrer-Policy"]) == ("no-store", "no-referrer")
    site.reader().post(f"/comments/receipts/{token}/destroy")
    assert feed(site, feed_token(token)).status_code == 404


def test_it_speaks_the_language_of_the_thread(site):
    site.open_thread("t-sv", language="sv", url="http://localhost/articles/sv")
    token = site.submit(thread="t-sv").token
    assert titles(feed(site, feed_token(token))) == ["Din kommentar är sparad"]
