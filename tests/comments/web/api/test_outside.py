"""The calls for pages of other sites: only for the page's own site, by the rules of every comment, and reading stores nothing."""

import pytest
from sqlalchemy import func, select

from services.comments.domain.statuses import Verdict
from services.comments.models import SitePage, Thread
from services.comments.use_cases.remove_site import remove_site
from shared.contract import ContactRequested
from tests.comments.builders import CONTACT, NOW, a_site, events, judge, row, said, submit_at

BLOG = "https://blog.example"
PAGE = f"{BLOG}/satama"
READ, WRITE, COUNTS = (f"/comments/api/v1/outside{each}" for each in ("", "/comments", "/counts"))
FROM_BLOG = {"Origin": BLOG}


def kind(answer):
    return answer.status_code, said(answer)["type"].rpartition(":")[2]


def write(client, *, headers=FROM_BLOG, **fields):
    return client.post(WRITE, json={"page": PAGE, "body": "Kiitos!"} | fields, headers=headers)


def read(client, page=PAGE, headers=FROM_BLOG, **query):
    return client.get(READ, query_string={"page": page} | query, headers=headers)


def test_where_nobody_has_written_the_thread_is_blank_and_reading_stores_nothing(client, sqlite):
    document = said(read(client))
    assert (document["thread"], document["title"], document["open"], document["comments"]) == (
        "", "blog.example/satama", True, [],
    )  # fmt: skip
    with sqlite.reading() as session:
        assert session.scalar(select(func.count()).select_from(SitePage)) == 0


def test_a_comment_begins_the_thread_and_shows_once_it_is_approved(client, sqlite):
    stored = write(client, name="Maija", page=f"{PAGE}?utm_source=kirje")
    document = said(stored)
    assert (stored.status_code, document["status"], stored.headers["Cache-Control"]) == (201, "pending", "no-store")
    assert document["receipt"].startswith("http://localhost/comments/receipts/")
    assert said(read(client))["comments"] == []
    judge(sqlite, document["id"], Verdict.APPROVE)
    for way in (PAGE, f"{PAGE}/", "http://blog.example/satama?fbclid=1"):
        assert [each["id"] for each in said(read(client, way))["comments"]] == [document["id"]]


def test_a_fixed_key_counts_instead_of_the_address(client):
    write(client, key="post-7")
    assert said(read(client, f"{BLOG}/muualla", key="post-7"))["thread"]
    assert said(read(client))["thread"] == ""


def test_who_has_the_page_already_gets_no_more_than_a_word(client):
    for _ in range(2):
        etag = read(client).headers["ETag"]
        again = read(client, headers=FROM_BLOG | {"If-None-Match": etag})
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["Vastine-Stamp"]
        write(client)


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://blog.example", f"{BLOG}.evil.example"])
def test_no_other_site_reads_or_writes(client, sqlite, origin):
    a_site(sqlite, "https://news.example")
    for answer in (read(client, headers={"Origin": origin}), write(client, headers={"Origin": origin})):
        assert kind(answer) == (403, "foreign-page")
        assert "Access-Control-Allow-Origin" not in answer.headers
    neighbour = write(client, headers={"Origin": "https://news.example"})
    assert kind(neighbour) == (403, "foreign-page")
    with sqlite.reading() as session:
        assert session.scalar(select(func.count()).select_from(SitePage)) == 0


def test_programs_may_read_what_is_public_and_write_nothing(client):
    assert read(client, headers={}).status_code == 200
    assert kind(write(client, headers={})) == (403, "foreign-page")


@pytest.mark.parametrize("page", ["https://evil.example/satama", "nonsense", "", "https://blog.example:8443/"])
def test_a_page_of_no_registered_site_is_not_known(client, page):
    assert kind(read(client, page, headers={})) == (404, "unknown-page")
    assert kind(write(client, page=page)) == (404, "unknown-page")


def test_a_removed_site_is_shut_out_at_once(client, sqlite):
    write(client)
    remove_site(sqlite, BLOG, NOW)
    for answer in (read(client), write(client)):
        assert kind(answer) == (404, "unknown-page")
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_contact_details_come_back_with_choices_and_can_be_moved(client, sqlite):
    given = {"body": "Soita 040 123 4567", "contact": {"email": CONTACT.email}}
    found = write(client, **given)
    assert kind(found) == (409, "contact-details-found")
    assert (said(found)["spans"], said(found)["choices"]) == (
        [{"start": 6, "end": 18, "kind": "phone"}], ["move", "remove", "keep"],
    )  # fmt: skip
    moved = write(client, **given, contact_details="move")
    assert row(sqlite, said(moved)["id"]).body == "Soita [puhelinnumero poistettu]"
    assert len(events(sqlite, ContactRequested)) == 1


def test_the_same_submission_twice_is_one_comment(client):
    assert said(write(client, idempotency_key="k")) == said(write(client, idempotency_key="k"))


def test_the_limit_of_senders_holds_here_too(app, client, sqlite):
    object.__setattr__(app.extensions["settings"].intake, "sender_limit", 1)
    assert write(client).status_code == 201
    refused = write(client, page=f"{BLOG}/muu", body="Toinen.")
    assert (refused.status_code, int(refused.headers["Retry-After"]) > 0) == (429, True)
    assert "Retry-After" in refused.headers["Access-Control-Expose-Headers"]
    with sqlite.reading() as session:
        assert session.scalar(select(func.count()).select_from(Thread)) == 2


def test_the_trap_and_the_time_of_the_form_are_signals_here_too(client, sqlite):
    stamp = read(client).headers["Vastine-Stamp"]
    quick = row(sqlite, said(write(client, stamp=stamp, website="https://spam.example"))["id"])
    assert {"trap", "too_fast"} <= set(quick.signals)
    assert row(sqlite, said(write(client, body="Muuta sanottavaa.", stamp="forged"))["id"]).signals == []


def test_pages_are_counted_in_one_call(client, sqlite):
    judge(sqlite, submit_at(sqlite, PAGE).comment, Verdict.APPROVE)
    judge(sqlite, submit_at(sqlite, f"{BLOG}/x", key="post 7").comment, Verdict.APPROVE)
    asked = "\n".join((f"{BLOG}/none", PAGE, f"{BLOG}/y post 7", "nonsense"))
    answer = client.get(COUNTS, query_string={"pages": asked}, headers=FROM_BLOG)
    assert said(answer) == {"counts": [0, 1, 1, 0]}
    assert answer.headers["Access-Control-Allow-Origin"] == BLOG
    assert client.get(COUNTS, query_string={"pages": "\n".join([PAGE] * 51)}).status_code == 422
