"""Reporting a comment: one page, one reason, a receipt of its own."""

import pytest

from services.comments.use_cases.read_card import show_card
from tests.comments.web.site import a_site, decide, hidden


@pytest.fixture
def public(site):
    """A comment that everybody can read."""
    comment = site.submit(body="Tästä voi ilmoittaa.", name="Anna").comment
    decide(site, comment)
    return comment


def report_page(comment):
    return f"/comments/comments/{comment}/report"


def reports(site, comment):
    return [(report.reason, report.status) for report in show_card(site.database, comment).reports]


def stamp_of(site, comment):
    return hidden(site.reader().get(report_page(comment)), "stamp")


def test_the_page_shows_what_is_reported_and_sets_no_cookie(site, public):
    page = site.reader().get(report_page(public))
    assert "Tästä voi ilmoittaa." in page.text
    assert "Mikä kommentissa on vialla?" in page.text
    assert "Set-Cookie" not in page.headers


def test_a_report_gets_a_receipt_of_its_own(site, public):
    answer = site.reader().post(report_page(public), data={"stamp": stamp_of(site, public), "reason": "Se on valetta."})
    assert answer.status_code == 303
    receipt = site.reader().get(answer.headers["Location"])
    assert "Kiitos, ilmoituksesi on tallessa" in receipt.text
    assert "Se on valetta." in receipt.text
    assert reports(site, public) == [("Se on valetta.", "open")]


def test_pressing_twice_files_one_report(site, public):
    fields = {"stamp": stamp_of(site, public), "reason": "Kerran"}
    first, second = (site.reader().post(report_page(public), data=fields) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert len(reports(site, public)) == 1


@pytest.mark.parametrize("reason", ["", " \n\u200b", "x" * 2001, "sana " * 210_000])
def test_a_reason_that_cannot_be_taken_comes_back(site, public, reason):
    page = site.reader().post(report_page(public), data={"stamp": stamp_of(site, public), "reason": reason})
    assert page.status_code == 422
    assert 'href="#reason"' in page.text
    assert reason[:1000].strip() in page.text
    assert reports(site, public) == []


@pytest.mark.parametrize("stamp", ["", "1700000000.abc.def"])
def test_a_report_without_a_good_stamp_comes_back_with_a_new_one(site, public, stamp):
    page = site.reader().post(report_page(public), data={"stamp": stamp, "reason": "Syy on tässä"})
    assert page.status_code == 422
    assert "Syy on tässä" in page.text
    fields = {"stamp": hidden(page, "stamp"), "reason": "Syy on tässä"}
    assert site.reader().post(report_page(public), data=fields).status_code == 303


def test_no_text_and_other_sites_are_refused(site, public):
    fields = {"stamp": stamp_of(site, public), "reason": "Syy"}
    assert site.reader().post(report_page(public), data=fields | {"reason": "a\x00b"}).status_code == 422
    elsewhere = site.reader().post(report_page(public), data=fields, headers={"Origin": "https://elsewhere.example"})
    assert elsewhere.status_code == 403
    assert reports(site, public) == []


def test_what_is_not_public_cannot_be_reported_and_the_text_comes_back(site):
    pending = site.submit(body="Salassa")
    for comment in (pending.comment, "nobody"):
        page = site.reader().post(report_page(comment), data={"reason": "Kirjoitin jo tämän"})
        assert page.status_code == 404
        assert "Kirjoitin jo tämän" in page.text
        assert "Salassa" not in page.text


def test_too_many_reports_are_asked_to_wait_with_their_text(tmp_path, redis_url):
    site = a_site(tmp_path, redis_url, COMMENTS_SENDER_LIMIT="1")
    comment = site.submit().comment
    decide(site, comment)
    site.later(minutes=2)
    first, second = stamp_of(site, comment), stamp_of(site, comment)
    assert site.reader().post(report_page(comment), data={"stamp": first, "reason": "Yksi"}).status_code == 303
    page = site.reader().post(report_page(comment), data={"stamp": second, "reason": "Toinen syy"})
    assert page.status_code == 429
    assert int(page.headers["Retry-After"]) > 0
    assert "Toinen syy" in page.text
    site.database.close()


@pytest.mark.parametrize(("language", "words"), [
    ("fi", ("Mitä kommentti rikkoo?", "Se on lainvastainen", "Uskon vilpittömästi", "Kommentin osoite:")),
    ("sv", ("Vad bryter kommentaren mot?", "Den strider mot lagen", "Jag tror uppriktigt", "Kommentarens adress:")),
    ("en", ("What does the comment break?", "It is against the law", "I sincerely believe", "Address of the comment:")),
])  # fmt: skip
def test_every_field_of_the_law_can_be_filled_in_in_each_language(site, language, words):
    site.open_thread(f"t-{language}", language=language, url=f"http://localhost/articles/{language}")
    comment = site.submit(thread=f"t-{language}").comment
    decide(site, comment)
    page = site.reader().get(report_page(comment))
    assert [
        each
        for each in (*words, f"http://localhost/comments/threads/t-{language}?comment={comment}#c-{comment}")
        if each not in page.text
    ] == []


def test_what_breaks_the_law_is_reported_in_good_faith_and_what_was_typed_stays(site, public):
    fields = {"stamp": stamp_of(site, public), "reason": "Se on uhkaus.", "category": "law"}
    page = site.reader().post(report_page(public), data=fields)
    assert page.status_code == 422
    assert 'href="#good_faith"' in page.text
    assert 'value="law" checked' in page.text
    assert "Se on uhkaus." in page.text
    filed = site.reader().post(report_page(public), data=fields | {"good_faith": "yes"})
    receipt = site.reader().get(filed.headers["Location"])
    assert "Se on lainvastainen" in receipt.text
    assert "Vahvistit" in receipt.text
    assert "Se on lainvastainen" in site.moderator().get(f"/comments/moderation/{public}").text


def test_who_reports_what_was_reviewed_is_told_so_kindly(site, public):
    first = site.reader().post(report_page(public), data={"stamp": stamp_of(site, public), "reason": "Väärin."})
    decide(site, public)
    page = site.reader().get(report_page(public))
    assert "Olemme jo lukeneet tämän kommentin" in page.text
    again = site.reader().post(report_page(public), data={"stamp": hidden(page, "stamp"), "reason": "Yhä väärin."})
    told = site.reader().get(again.headers["Location"])
    assert "Olemme jo arvioineet tämän kommentin" in told.text
    assert "Yhä väärin." in told.text
    assert "Kommentti jää paikalleen" in site.reader().get(first.headers["Location"]).text
    assert "on tullut 1 ilmoitus" in site.moderator().get(f"/comments/moderation/{public}").text
