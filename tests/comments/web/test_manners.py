"""Stamps that come back, faults as sentences, and pages that nobody keeps."""

from flask import Response

from services.comments.domain.refusals import FieldFault
from services.comments.web import manners


def test_a_good_stamp_stays_with_its_form_and_a_bad_one_is_replaced(site):
    with site.app.test_request_context():
        good = manners.fresh_stamp()
    with site.app.test_request_context(method="POST", data={"stamp": good}):
        assert manners.given_stamp() is not None
        assert manners.same_or_fresh_stamp() == good
    for bad in ("", "1.x.y", good[:-1] + ("A" if good[-1] != "A" else "B")):
        with site.app.test_request_context(method="POST", data={"stamp": bad}):
            assert manners.given_stamp() is None
            assert manners.same_or_fresh_stamp() not in {bad, good}


def test_a_stamp_is_good_for_two_days(site):
    with site.app.test_request_context():
        stamp = manners.fresh_stamp()
    site.later(hours=47)
    with site.app.test_request_context(method="POST", data={"stamp": stamp}):
        assert manners.given_stamp() is not None
    site.later(hours=2)
    with site.app.test_request_context(method="POST", data={"stamp": stamp}):
        assert manners.given_stamp() is None


def test_faults_are_said_in_the_order_of_the_page_under_the_names_of_the_form(site):
    faults = {
        "contact.email": FieldFault("contact.neither"),
        "body": FieldFault("text.empty"),
        "text": FieldFault("parent"),
    }
    with site.app.test_request_context(headers={"Accept-Language": "fi"}):
        site.app.preprocess_request()
        said = manners.sentences(faults, text="reason")
    assert list(said) == ["body", "email", "reason"]
    assert said["body"] == "Kirjoita tekstiä."


def test_a_kind_page_gives_back_what_was_typed_and_is_not_kept(site):
    with site.app.test_request_context(method="POST", data={"body": "Pitkä teksti", "reason": "<b>syy</b>"}):
        page = manners.kindly(404, "reading.unknown")
        said = page.get_data(as_text=True)
    assert page.status_code == 404
    assert "Pitkä teksti" in said
    assert "&lt;b&gt;syy" in said
    assert page.headers["Cache-Control"] == "no-store"


def test_the_same_page_is_offered_in_each_language(site):
    page = site.reader("sv").get("/comments/rules")
    assert '<a href="?lang=sv" lang="sv" hreflang="sv" aria-current="true">svenska</a>' in page.text
    with site.app.test_request_context():
        assert [link["lang"] for link in manners.language_links()] == ["fi", "sv", "en"]


def test_a_secret_page_is_neither_found_nor_told_of():
    response = manners.secret(Response("x"))
    assert response.headers["X-Robots-Tag"].startswith("noindex")
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-store"


def test_what_somebody_typed_is_in_no_cache():
    assert manners.unkept(Response("x")).headers["Cache-Control"] == "no-store"
