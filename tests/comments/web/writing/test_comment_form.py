"""The write form, and what it brings."""

from dataclasses import replace

import pytest

from services.comments.domain.statuses import Status
from services.comments.use_cases.find_receipt import find_receipt
from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from services.comments.use_cases.take_in_person import take_in_person
from shared.contract import PersonChanged
from tests.comments.builders import example_of
from tests.comments.web.site import THREAD, a_site, decide, hidden, living, shown_text, typed

PAGE = f"/comments/threads/{THREAD}"
MEGABYTE = "sana " * 210_000


def stamped(site, **fields):
    """A submission from a form that a person had open for a while."""
    stamp = hidden(site.reader().get(PAGE), "stamp")
    site.later(seconds=30)
    return typed(stamp=stamp, **fields)


def stored(site):
    return [card for status in Status for card in list_queue(site.database, QueueQuestion(status)).cards]


def test_a_comment_is_stored_and_its_receipt_shown(site):
    answer = site.reader().post(PAGE, data=stamped(site, body="Olen samaa mieltä."))
    assert answer.status_code == 303
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers
    receipt = site.reader().get(answer.headers["Location"])
    assert "Kiitos, kommenttisi on tallessa" in receipt.text
    assert "Olen samaa mieltä." in receipt.text
    (card,) = stored(site)
    assert (card.body, card.status, card.signals) == ("Olen samaa mieltä.", Status.PENDING, ())


@pytest.mark.parametrize("broken", ["missing", "forged", "old"])
def test_without_a_good_stamp_the_form_comes_back_with_a_new_one_and_all_text(site, broken):
    fields = dict(
        stamped(site, email="aino@esimerkki.fi", phone="040 123 4567", contact_name="Aino A", message="Soittakaa")
    )
    if broken == "missing":
        del fields["stamp"]
    elif broken == "forged":
        fields["stamp"] = fields["stamp"][:-3] + "abc"
    else:
        site.later(hours=49)
    page = site.reader().post(PAGE, data=fields)
    assert page.status_code == 422
    assert "Lomake ehti vanhentua" in page.text
    assert all(value in page.text for name, value in fields.items() if name != "stamp")
    assert stored(site) == []
    again = site.reader().post(PAGE, data=fields | {"stamp": hidden(page, "stamp")})
    assert again.status_code == 303


@pytest.mark.parametrize(("field", "value"), [
    ("body", ""), ("body", " \u200b\n"), ("body", MEGABYTE), ("name", "x" * 81), ("name", "Aino\r\nBcc: x@example.org"),
    ("email", "ei osoite"), ("email", "a@esimerkki.fi\r\nBcc: x@example.org"), ("email", "a@esimerkki.fi\nX: y"),
    ("phone", "soita"), ("phone", "040 123 4567\r\nTo: x@example.org"), ("contact_name", "Aino\r\nSubject: x"),
    ("message", "x" * 5001),
])  # fmt: skip
def test_what_cannot_be_taken_comes_back_whole_with_a_link_to_its_field(site, field, value):
    fields = stamped(site, email="aino@esimerkki.fi") | {field: value}
    page = site.reader().post(PAGE, data=fields)
    assert page.status_code == 422
    assert f'href="#write-{field}"' in page.text
    assert f'id="write-{field}-error"' in page.text
    assert hidden(page, "stamp") == fields["stamp"]
    kept = value.strip().splitlines()[0] if value.strip() else "aino@esimerkki.fi"
    assert kept in page.text
    assert stored(site) == []


def test_text_that_is_no_text_is_refused_without_a_fault_of_ours(site):
    for value in ("a\x00b", "a\x00" * 1000):
        page = site.reader().post(PAGE, data=stamped(site, body=value))
        assert page.status_code == 422
    assert stored(site) == []


@pytest.mark.parametrize("headers", [
    {"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"},
])  # fmt: skip
def test_a_form_from_elsewhere_is_refused_and_the_text_given_back(site, headers):
    page = site.reader().post(PAGE, data=stamped(site, body="Vieraalta sivulta"), headers=headers)
    assert page.status_code == 403
    assert "Vieraalta sivulta" in page.text
    assert stored(site) == []


def test_contact_details_come_back_marked_with_three_choices(site):
    fields = stamped(site, body="Soita 040 123 4567 tai kirjoita aino@esimerkki.fi")
    page = site.reader().post(PAGE, data=fields)
    assert page.status_code == 422
    assert "<mark>040 123 4567</mark>" in page.text
    assert "<mark>aino@esimerkki.fi</mark>" in page.text
    assert all(f'value="{choice}"' in page.text for choice in ("move", "remove", "keep"))
    assert 'href="#write-contact_details"' in page.text
    assert stored(site) == []
    assert site.reader().post(PAGE, data=fields | {"contact_details": "move"}).status_code == 303
    (card,) = stored(site)
    assert "040 123" not in card.body
    assert card.wants_contact == ("email", "phone")


def test_an_identity_code_may_never_be_published(site):
    fields = stamped(site, body="Tunnukseni on 131052-308T, auttakaa.")
    page = site.reader().post(PAGE, data=fields | {"contact_details": "keep"})
    assert page.status_code == 422
    assert 'value="remove"' in page.text
    assert 'value="keep"' not in page.text


def test_a_closed_thread_gives_the_text_back(site):
    fields = stamped(site, body="Ehdinkö vielä?", email="aino@esimerkki.fi")
    site.open_thread(version=2, mode="closed")
    for sent in (fields, fields | {"stamp": "old"}):
        page = site.reader().post(PAGE, data=sent)
        assert page.status_code == 409
        assert "Kommentointi on päättynyt" in page.text
        assert "Ehdinkö vielä?" in page.text
        assert "aino@esimerkki.fi" in page.text


def test_an_unknown_thread_gives_the_text_back(site):
    page = site.reader().post("/comments/threads/t-nobody", data=stamped(site, body="Minne tämä meni?"))
    assert page.status_code == 404
    assert "Minne tämä meni?" in page.text


def test_too_many_at_once_are_asked_to_wait_with_their_text(tmp_path, redis_url):
    site = a_site(tmp_path, redis_url, COMMENTS_SENDER_LIMIT="1")
    assert site.reader().post(PAGE, data=stamped(site)).status_code == 303
    page = site.reader().post(PAGE, data=stamped(site, body="Ja vielä yksi asia."))
    assert page.status_code == 429
    assert int(page.headers["Retry-After"]) > 0
    assert "Ja vielä yksi asia." in page.text
    site.database.close()


def test_a_filled_trap_and_a_hurried_form_are_noted_not_refused(site):
    stamp = hidden(site.reader().get(PAGE), "stamp")
    answer = site.reader().post(PAGE, data=typed(stamp=stamp, website="https://spam.example"))
    assert answer.status_code == 303
    (card,) = stored(site)
    assert set(card.signals) == {"trap", "too_fast"}


@pytest.mark.parametrize("payload", [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", "<svg/onload=alert(1)>",
    '[x](javascript:alert(1)) http://x.fi/"onclick=alert(1)', "</textarea><script>alert(1)</script>",
    "<a href=javascript:alert(1)>x</a>",
])  # fmt: skip
def test_what_a_reader_writes_runs_on_nobodys_page(site, payload):
    comment = site.submit(body=f"Alku {payload} loppu", name=payload[:80])
    moderator = site.moderator()
    assert living(moderator.get("/comments/moderation")) == []
    decide(site, comment.comment)
    pages = [
        site.reader().get(path)
        for path in (
            PAGE, f"{PAGE}?answer={comment.comment}", f"/comments/comments/{comment.comment}/report",
            f"/comments/receipts/{comment.token}",
        )
    ]  # fmt: skip
    pages += [site.reader().post(PAGE, data=stamped(site, body="", name=payload, email=payload, message=payload))]
    pages += [
        moderator.get(f"/comments/moderation/{comment.comment}"),
        moderator.get("/comments/moderation?tab=approved"),
    ]
    for page in pages:
        assert living(page) == []
    assert "Alku" in shown_text(pages[0])


def test_the_page_and_the_form_work_without_redis(tmp_path, redis_away):
    site = a_site(tmp_path, redis_away)
    assert site.reader().get(PAGE).status_code == 200
    assert site.reader().post(PAGE, data=stamped(site)).status_code == 303
    site.database.close()


def test_the_form_that_comes_back_says_once_what_it_is(site):
    page = site.reader().post(PAGE, data=stamped(site, body=""))
    assert page.status_code == 422
    assert page.text.count("Tarkista vielä") == 2  # the title of the window and the summary
    assert '<h1 id="write-title">Kirjoita kommentti</h1>' in page.text
    assert "<h2 id=" not in page.text.split('class="write"')[1].split("</section>")[0]
    assert '<h2 id="write-title">' in site.reader().get(PAGE).text


def test_a_wish_for_an_answer_without_an_address_is_asked_about_with_all_else_that_is_wrong(site):
    page = site.reader().post(PAGE, data=stamped(site, body="", wants_answer="yes", message="Soittakaa"))
    assert page.status_code == 422
    assert 'href="#write-body"' in page.text
    assert 'href="#write-email"' in page.text
    assert "Jos et halua antaa niitä, poista rasti" in page.text
    assert "Soittakaa" in page.text
    assert stored(site) == []
    assert site.reader().post(PAGE, data=stamped(site, wants_answer="yes", only_staff="yes")).status_code == 303


def test_a_comment_is_in_the_language_of_the_page_that_it_was_written_on(site):
    for said, kept in (("sv", "sv"), ("", "fi"), ("klingon", "fi")):
        answer = site.reader().post(PAGE, data=stamped(site, body=f"Text på {said or 'inget'} språk.", language=said))
        assert answer.status_code == 303
        receipt = answer.headers["Location"].rpartition("/")[2]
        with site.database.reading() as session:
            assert find_receipt(session, receipt).language == kept
    assert hidden(site.reader().get(PAGE), "language") == "fi"


def test_the_script_is_told_where_the_receipt_is_and_goes_there_itself(site):
    fields = stamped(site)
    told = site.reader().post(PAGE, data=fields, headers={"Accept": "application/json"})
    assert told.status_code == 201
    assert told.headers["Cache-Control"] == "no-store"
    assert told.json == {"receipt": site.reader().post(PAGE, data=fields).headers["Location"]}
    refused = site.reader().post(PAGE, data=stamped(site, body=""), headers={"Accept": "application/json"})
    assert refused.status_code == 422
    assert 'id="write"' in refused.text


@pytest.mark.parametrize(
    ("hours", "said"), [("72", "3 päivän kuluttua"), ("24", "päivän kuluttua"), ("30", "30 tunnin kuluttua")]
)
def test_the_form_says_when_contact_details_are_erased(tmp_path, redis_url, hours, said):
    site = a_site(tmp_path, redis_url, COMMENTS_GRACE_HOURS=hours)
    assert said in site.reader().get(PAGE).text
    site.database.close()


def test_the_private_part_names_who_will_read_it_once_that_is_known(site):
    assert "Yhteystietosi näkee vain se asiantuntija" in site.reader().get(PAGE).text
    take_in_person(site.database, replace(example_of(PersonChanged), about="p-mari", name="Mari <b>Bergman"))
    page = site.reader().get(PAGE)
    assert "Yhteystietosi näkee vain Mari &lt;b&gt;Bergman tai hänen sijaisensa." in page.text
