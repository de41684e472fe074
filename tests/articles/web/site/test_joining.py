"""A reader joins a group."""

from datetime import timedelta

import pytest

from services.articles.web.site.joining import FIELDS
from shared.contract import ContactRequested
from shared.web.pace import MOST
from shared.web.stamps import give_stamp
from tests.articles.arrange import a_group, events, field_of

PAGE = "/groups/verkosto"
ANNA = {"email": "anna@example.org", "name": "Anna", "message": "Hei"}


def requests(site):
    return [event for event in events(site.database) if isinstance(event, ContactRequested)]


@pytest.fixture
def stamp(site):
    a_group(site.database)
    return field_of(site.reader().get(PAGE).text, "stamp")


def test_the_request_is_stored_sealed_and_the_reader_told_what_comes_next(site, stamp, house_environment):
    answer = site.reader().post(f"{PAGE}?lang=sv", data=ANNA | {"stamp": stamp})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{PAGE}/thanks?lang=sv")
    thanks = site.reader().get(answer.headers["Location"])
    assert "Tack, dina uppgifter är sparade" in thanks.text
    [request] = requests(site)
    assert request.language == "sv"
    assert "anna" not in str(request)


def test_pressing_twice_joins_once(site, stamp):
    for _ in range(2):
        assert site.reader().post(PAGE, data=ANNA | {"stamp": stamp}).status_code == 303
    assert len(requests(site)) == 1


@pytest.mark.parametrize(("fields", "words"), [
    ({}, "Anna sähköpostiosoite tai puhelinnumero"), ({"email": "anna@"}, "nimi@esimerkki.fi"),
    ({"email": "a@b.fi\r\nBcc: x@y.fi"}, "nimi@esimerkki.fi"), ({"phone": "soita"}, "numeroin"),
    ({"email": "a@example.org", "name": "x\ny"}, "yhdelle riville"), ({"email": "a@example.org", "message": "x" * 5_001}, "5"),
    ({"email": "a@example.org", "message": "x" * 1_000_000}, "5"),
])  # fmt: skip
def test_an_error_round_keeps_what_was_typed(site, stamp, fields, words):
    answer = site.reader().post(PAGE, data={"message": "Tallessa"} | fields | {"stamp": stamp})
    assert answer.status_code == 422
    assert 'class="error-summary"' in answer.text
    assert (fields.get("message") or "Tallessa") in answer.text
    assert words in answer.text
    assert requests(site) == []


@pytest.mark.parametrize("forged", ["", "x", "1.abc.def", "99999999999999999999.a.b", "\u00e4.\u00e4.\u00e4"])
def test_a_forged_stamp_is_not_taken_and_the_text_is_kept(site, stamp, forged):
    answer = site.reader().post(PAGE, data=ANNA | {"stamp": forged})
    assert answer.status_code == 422
    assert "anna@example.org" in answer.text
    assert field_of(answer.text, "stamp") not in {"", forged}


def test_an_old_stamp_is_not_taken(site, stamp):
    old = give_stamp(site.settings.house.form_key, site.settings.house.clock() - timedelta(days=3))
    assert site.reader().post(PAGE, data=ANNA | {"stamp": old}).status_code == 422


def test_who_fills_in_the_trap_is_stored_nowhere(site, stamp):
    assert site.reader().post(PAGE, data=ANNA | {"stamp": stamp, "website": "https://spam.example"}).status_code == 303
    assert requests(site) == []


@pytest.mark.parametrize(("headers", "data"), [
    ({"Origin": "https://evil.example"}, {}), ({"Sec-Fetch-Site": "cross-site"}, {}), ({}, {"name": "\x00"}),
])  # fmt: skip
def test_a_foreign_form_and_what_is_no_text_are_refused(site, stamp, headers, data):
    answer = site.reader().post(PAGE, data=ANNA | {"stamp": stamp} | data, headers=headers)
    assert answer.status_code in {403, 422}
    assert requests(site) == []


def test_a_group_elsewhere_says_where_it_leads(site):
    a_group(site.database, join="link", url="https://example.org/x")
    page = site.reader().get(PAGE).text
    assert "example.org, avautuu uuteen välilehteen" in page
    assert "<form" not in page
    assert site.reader().post(PAGE, data=dict.fromkeys(FIELDS, "a")).status_code == 404


def test_who_sends_again_and_again_is_asked_to_wait_with_their_text(site, stamp):
    for number in range(MOST):
        fresh = field_of(site.reader().get(PAGE).text, "stamp")
        sent = {"email": f"anna{number}@example.org", "stamp": fresh}
        assert site.reader().post(PAGE, data=sent, headers={"X-Forwarded-For": f"192.0.{number}.1"}).status_code == 303
    answer = site.reader().post(PAGE, data=ANNA | {"stamp": stamp})
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert "anna@example.org" in answer.text
    assert len(requests(site)) == MOST
