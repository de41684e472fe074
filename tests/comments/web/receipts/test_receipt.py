"""The receipt: what became of the comment, and what its author may still do; nobody else learns of it."""

import pytest
from sqlalchemy import select

from services.comments.models import ContactRequest
from services.comments.use_cases.read_card import show_card
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.take_in_delivery import take_in_delivery
from shared.contact_details.checking import ContactDetails
from shared.contract import DeliveryChanged
from tests.comments.web.site import THREAD, a_site, decide, hidden, shown_text

CONTACT = ContactDetails(email="aino@esimerkki.fi", phone="040 123 4567", name="Aino", message="Iltapäivällä")


def receipt(site, token, **more):
    return site.reader().get(f"/comments/receipts/{token}", **more)


def change(site, token, verb, headers=None, **fields):
    return site.reader().post(f"/comments/receipts/{token}/{verb}", data=fields, headers=headers)


def test_a_receipt_is_kept_by_nobody_and_tells_nobody(site):
    page = receipt(site, site.submit().token)
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in page.headers["X-Robots-Tag"]
    assert '<meta name="robots" content="noindex' in page.text
    assert "Set-Cookie" not in page.headers


def test_it_shows_the_link_the_code_in_words_the_state_and_the_own_text(site):
    token = site.submit(body="Oma tekstini.").token
    page = receipt(site, token)
    view = show_receipt(site.database, token, site.now())
    assert f"http://localhost/comments/receipts/{token}" in page.text
    assert view.code in page.text
    assert "Ihminen lukee kommentin" in page.text
    assert "Oma tekstini." in page.text


def test_wrong_and_destroyed_links_look_alike(site):
    stored = site.submit()
    assert change(site, stored.token, "destroy").headers["Location"] == "/comments/receipts/destroyed"
    pages = [receipt(site, token) for token in (stored.token, stored.token[:-1] + "x", "x" * 43)]
    assert {page.status_code for page in pages} == {404}
    assert len({page.text for page in pages}) == 1
    assert all(page.headers["Referrer-Policy"] == "no-referrer" for page in pages)
    assert show_card(site.database, stored.comment).body == "Hyvä juttu, kiitos."
    assert "Kuitti on hävitetty" in site.reader().get("/comments/receipts/destroyed").text


def test_a_rejection_is_told_with_its_rule_its_reason_and_what_can_be_done(site):
    stored = site.submit()
    decide(site, stored.comment, "reject", rule="respect", reason="Älä <b>hauku</b>.")
    page = receipt(site, stored.token)
    words = shown_text(page)
    assert "Kommenttiasi ei julkaistu" in words
    assert "Kohtele toista arvostaen" in words
    assert "Älä <b>hauku</b>." in words
    assert "Ylläpidon työntekijä" in words
    assert "Mari Bergman" not in words
    assert "Pyydä uutta arviota" in words


def test_an_approval_leads_to_the_comment(site):
    stored = site.submit()
    decide(site, stored.comment)
    page = receipt(site, stored.token)
    assert "Kommenttisi on julkaistu" in page.text
    assert f'href="/comments/threads/{THREAD}?comment={stored.comment}#c-{stored.comment}"' in page.text


def test_the_page_speaks_the_threads_language_unless_asked_otherwise(site):
    site.open_thread("t-sv", language="sv", url="http://localhost/articles/sv")
    token = site.submit(thread="t-sv").token
    assert "Tack, din kommentar är sparad" in receipt(site, token).text
    assert "Kiitos, kommenttisi on tallessa" in site.reader().get(f"/comments/receipts/{token}?lang=fi").text


def test_pending_text_can_be_changed(site):
    stored = site.submit(body="Ensin näin.")
    version = hidden(receipt(site, stored.token), "version")
    answer = change(site, stored.token, "edit", body="Sitten näin.", name="Aino A", version=version)
    assert answer.status_code == 303
    page = site.reader().get(answer.headers["Location"])
    assert "Muutos on tallessa." in page.text
    assert "Sitten näin." in page.text
    assert show_card(site.database, stored.comment).earlier[0].body == "Ensin näin."


@pytest.mark.parametrize(("field", "value"), [
    ("body", ""), ("body", "sana " * 210_000), ("name", "x" * 81), ("name", "Aino\r\nBcc: x@example.org"),
])  # fmt: skip
def test_a_change_that_cannot_be_taken_comes_back_whole(site, field, value):
    stored = site.submit(body="Ennallaan.")
    fields = {"body": "Uusi teksti.", "name": "Aino", "version": "1"} | {field: value}
    page = change(site, stored.token, "edit", **fields)
    assert page.status_code == 422
    assert f'href="#edit-{field}"' in page.text
    assert all(said.strip().splitlines()[0] in page.text for said in fields.values() if said)
    assert show_card(site.database, stored.comment).body == "Ennallaan."


@pytest.mark.parametrize("version", ["0", "7", "", "yksi", "9" * 5000, "-1"])
def test_a_change_to_another_version_is_not_lost(site, version):
    stored = site.submit(body="Ennallaan.")
    page = change(site, stored.token, "edit", body="Kaksi ikkunaa auki.", version=version)
    assert page.status_code == 409
    assert "Kaksi ikkunaa auki." in page.text
    assert hidden(page, "version") == "1"


def test_contact_details_in_a_change_are_caught_too(site):
    stored = site.submit()
    fields = {"body": "Soita 040 123 4567", "version": "1", "name": ""}
    page = change(site, stored.token, "edit", **fields)
    assert page.status_code == 422
    assert "<mark>040 123 4567</mark>" in page.text
    assert change(site, stored.token, "edit", contact_details="remove", **fields).status_code == 303
    assert "040" not in show_card(site.database, stored.comment).body


def test_what_is_decided_cannot_be_changed_and_the_text_is_given_back(site):
    stored = site.submit()
    decide(site, stored.comment)
    page = change(site, stored.token, "edit", body="Myöhästynyt muutos", version="2")
    assert page.status_code == 409
    assert "Myöhästynyt muutos" in page.text


def test_withdrawing_erases_the_text(site):
    stored = site.submit(body="Tuntomerkki")
    decide(site, stored.comment)
    answer = change(site, stored.token, "withdraw")
    assert answer.status_code == 303
    page = site.reader().get(answer.headers["Location"])
    assert "Kommenttisi on poistettu" in page.text
    assert "Tuntomerkki" not in page.text
    assert "Tuntomerkki" not in site.moderator().get("/comments/moderation?tab=withdrawn").text


def test_the_author_objects_once(site):
    stored = site.submit()
    decide(site, stored.comment, "reject", rule="topic")
    assert change(site, stored.token, "object", reason=" ").status_code == 422
    assert change(site, stored.token, "object", reason="Se koski aihetta.").status_code == 303
    page = receipt(site, stored.token)
    assert "Pyysit uutta arviota" in page.text
    again = change(site, stored.token, "object", reason="Vielä kerran.")
    assert again.status_code == 409
    assert "Vielä kerran." in again.text


@pytest.mark.parametrize(("field", "value"), [
    ("email", ""), ("email", "a@esimerkki.fi\r\nBcc: x@example.org"), ("email", "ei"), ("phone", "040 1\r\nTo: x"),
    ("contact_name", "Aino\r\nSubject: x"), ("contact_name", "x" * 101), ("message", "x" * 5001),
])  # fmt: skip
def test_a_wrong_contact_request_comes_back(site, field, value):
    stored = site.submit()
    fields = {"email": "aino@esimerkki.fi", "phone": "", "contact_name": "", "message": "Soittakaa"} | {field: value}
    page = change(site, stored.token, "contact", **fields)
    assert page.status_code == 422
    assert f'href="#contact-{field}"' in page.text
    assert all(said.strip().splitlines()[0] in page.text for said in fields.values() if said)
    assert show_card(site.database, stored.comment).wants_contact == ()


def test_the_receipt_follows_the_contact_request_and_never_shows_its_details(site):
    stored = site.submit(contact=CONTACT)
    assert "Pyyntö on matkalla henkilökunnalle." in receipt(site, stored.token).text
    with site.database.reading() as session:
        request = session.scalars(select(ContactRequest)).one()
    for version, status, words in ((1, "failed", "ei ole mennyt perille"), (2, "sent", "Välitetty henkilökunnalle")):
        change_of = DeliveryChanged(
            about=request.id, row_version=version, status=status, at="2026-11-23T10:31:00.000Z", attempts=1
        )
        take_in_delivery(site.database, change_of, site.now())
        page = receipt(site, stored.token)
        assert words in shown_text(page)
        assert not any(detail in page.text for detail in ("aino@esimerkki.fi", "040 123 4567", "Iltapäivällä"))


def test_a_private_answer_stands_on_the_receipt_alone(site):
    stored = site.submit()
    decide(site, stored.comment)
    site.moderator().post(f"/comments/moderation/{stored.comment}/answer-privately", answer="Soitan torstaina.")
    assert "Soitan torstaina." in receipt(site, stored.token).text
    assert "Soitan torstaina." not in site.reader().get("/comments/threads/t-harbour").text


@pytest.mark.parametrize(("headers", "status"), [
    ({}, 303), ({"Origin": "http://localhost"}, 303), ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, 303),
    ({"Origin": "null"}, 303), ({"Origin": "https://elsewhere.example"}, 403), ({"Sec-Fetch-Site": "cross-site"}, 403),
    ({"Origin": "null", "Sec-Fetch-Site": "cross-site"}, 403),
    ({"Origin": "http://localhost", "Sec-Fetch-Site": "same-site"}, 403),
])  # fmt: skip
def test_own_forms_pass_though_the_page_hides_its_origin_and_foreign_ones_do_not(site, headers, status):
    stored = site.submit()
    assert change(site, stored.token, "withdraw", headers=headers).status_code == status
    withdrawn = show_card(site.database, stored.comment).status == "withdrawn"
    assert withdrawn == (status == 303)


def test_looking_changes_nothing_and_unknown_ways_lead_nowhere(site):
    stored = site.submit()
    assert site.reader().get(f"/comments/receipts/{stored.token}/withdraw").status_code == 405
    assert change(site, stored.token, "publish").status_code == 404
    assert change(site, "x" * 43, "withdraw").status_code == 404
    assert change(site, stored.token, "edit", body="a\x00b", version="1").status_code == 422
    assert show_card(site.database, stored.comment).version == 1


def test_who_edits_again_and_again_is_asked_to_wait_with_their_text(tmp_path, redis_url):
    site = a_site(tmp_path, redis_url, COMMENTS_SENDER_LIMIT="1")
    token = site.submit().token
    assert change(site, token, "edit", version="1", body="Ensimmäinen korjaus.").status_code == 303
    page = change(site, token, "edit", version="2", body="Toinen korjaus heti perään.")
    assert page.status_code == 429
    assert int(page.headers["Retry-After"]) > 0
    assert "Toinen korjaus heti perään." in page.text
    site.database.close()


def test_the_language_chosen_on_a_receipt_stays_through_its_forms(site):
    token = site.submit().token
    page = receipt(site, token + "?lang=sv")
    assert f'action="/comments/receipts/{token}/edit?lang=sv"' in page.text
    done = change(site, token, "edit?lang=sv", body="Ny text.", version="1")
    assert done.headers["Location"] == f"/comments/receipts/{token}?done=edit&lang=sv"


def test_a_form_that_came_back_has_no_links_that_would_lose_what_was_typed(site):
    token = site.submit().token
    assert 'class="site-languages"' in receipt(site, token).text
    wrong = change(site, token, "edit", body=" ", version="1")
    assert wrong.status_code == 422
    assert 'class="site-languages"' not in wrong.text
