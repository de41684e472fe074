"""The calls for readers: a thread's page with its ETag, submissions, reports; the first two from registered sites too."""

import gzip
import json

import pytest
from sqlalchemy import select

from services.comments.domain.statuses import Verdict
from services.comments.models import Report
from services.comments.use_cases.show_thread import show_thread
from services.comments.web.rendering.kept_threads import KeptThreads
from services.comments.web.rendering.thread_bytes import render_thread, thread_environment
from shared.contract import ContactRequested, ReportAnswered
from tests.comments.builders import CONTACT, a_public_comment, events, judge, later, open_thread, row, said, submit

THREAD = "/comments/api/v1/threads/t1"
SUBMIT = f"{THREAD}/comments"
ELSEWHERE = {"Origin": "https://blog.example"}


def test_a_submission_is_stored_and_answered_with_a_secret_link(client, sqlite):
    answer = client.post(SUBMIT, json={"body": "Kiitos!", "name": "Maija", "idempotency_key": "k"})
    document = said(answer)
    assert (answer.status_code, answer.headers["Cache-Control"], document["status"]) == (201, "no-store", "pending")
    assert document["receipt"].startswith("http://localhost/comments/receipts/")
    assert row(sqlite, document["id"]).body == "Kiitos!"
    assert said(client.post(SUBMIT, json={"body": "Kiitos!", "name": "Maija", "idempotency_key": "k"})) == document


def test_contact_details_come_back_with_places_and_choices(client, sqlite):
    given = {"body": "😀 soita 040 123 4567", "contact": {"email": CONTACT.email}}
    answer = client.post(SUBMIT, json=given)
    document = said(answer)
    assert (answer.status_code, answer.content_type) == (409, "application/problem+json")
    assert document["type"].endswith("contact-details-found")
    assert document["spans"] == [{"start": 8, "end": 20, "kind": "phone"}]
    assert document["choices"] == ["move", "remove", "keep"]
    moved = client.post(SUBMIT, json=given | {"contact_details": "move"})
    assert row(sqlite, said(moved)["id"]).body == "😀 soita [puhelinnumero poistettu]"
    assert len(events(sqlite, ContactRequested)) == 1


def test_the_page_is_made_from_the_database_until_it_lies_ready(client, sqlite, place):
    kept = a_public_comment(sqlite)
    made = client.get(THREAD)
    assert [each["id"] for each in said(made)["comments"]] == [kept.comment]
    page = render_thread(thread_environment(place.house), show_thread(sqlite, "t1", None, later()))
    KeptThreads(place.redis).keep("t1", page)
    a_public_comment(sqlite, later())
    ready = client.get(THREAD)
    assert (ready.data, ready.headers["ETag"]) == (made.data, made.headers["ETag"])
    packed = client.get(THREAD, headers={"Accept-Encoding": "gzip"})
    assert (packed.headers["Content-Encoding"], gzip.decompress(packed.data)) == ("gzip", made.data)
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_another_order_is_no_other_shape_and_never_the_kept_page(client, sqlite, place):
    first, second = a_public_comment(sqlite).comment, a_public_comment(sqlite, later()).comment
    page = render_thread(thread_environment(place.house), show_thread(sqlite, "t1", None, later()))
    KeptThreads(place.redis).keep("t1", page)
    usual, newest = said(client.get(THREAD)), said(client.get(THREAD, query_string={"order": "newest"}))
    assert [each["id"] for each in newest["comments"]] == [second, first]
    assert newest | {"comments": usual["comments"]} == usual
    assert client.get(THREAD, query_string={"order": "worst"}).status_code == 422


def test_who_has_the_page_already_gets_no_more_than_a_word(client, sqlite):
    etag = client.get(THREAD).headers["ETag"]
    again = client.get(THREAD, headers={"If-None-Match": etag})
    assert (again.status_code, again.data) == (304, b"")
    a_public_comment(sqlite)
    assert client.get(THREAD, headers={"If-None-Match": etag}).status_code == 200


def test_the_next_page_follows_the_cursor(client, sqlite):
    ids = [a_public_comment(sqlite, later(number)).comment for number in range(51)]
    first = said(client.get(THREAD))
    second = said(client.get(THREAD, query_string={"cursor": first["next"]}))
    assert [each["id"] for page in (first, second) for each in page["comments"]] == ids
    assert second["next"] is None


def test_a_report_may_leave_an_address_and_one_that_is_none_is_named(client, sqlite):
    address = f"/comments/api/v1/comments/{a_public_comment(sqlite).comment}/reports"
    told = {"reason": "Väärin.", "name": "Maija", "email": CONTACT.email}
    assert client.post(address, json=told).status_code == 201
    refused = client.post(address, json=told | {"email": "maija"})
    assert (refused.status_code, said(refused)["errors"][0]["field"]) == (422, "email")
    judge(sqlite, row_of_report(sqlite), Verdict.REJECT)
    assert len(events(sqlite, ReportAnswered)) == 1


def row_of_report(sqlite):
    with sqlite.reading() as session:
        return session.scalars(select(Report.comment)).one()


def test_a_report_gets_a_receipt_of_its_own(client, sqlite):
    kept = a_public_comment(sqlite)
    answer = client.post(f"/comments/api/v1/comments/{kept.comment}/reports", json={"reason": "Väärin."})
    assert (answer.status_code, said(answer)["status"]) == (201, "open")
    assert said(answer)["receipt"].startswith("http://localhost/comments/reports/")
    for comment in ("nobody", submit(sqlite).comment):
        refused = client.post(f"/comments/api/v1/comments/{comment}/reports", json={"reason": "Väärin."})
        assert (refused.status_code, said(refused)["type"]) == (404, "urn:vastine:problem:unknown-comment")


def test_a_closed_thread_says_so_and_an_unknown_one_too(client, sqlite):
    open_thread(sqlite, version=2, mode="closed")
    closed = client.post(SUBMIT, json={"body": "Kiitos!"})
    assert (closed.status_code, said(closed)["type"]) == (409, "urn:vastine:problem:thread-closed")
    assert not said(client.get(THREAD))["open"]
    for method, path in (
        (client.post, "/comments/api/v1/threads/x/comments"),
        (client.get, "/comments/api/v1/threads/x"),
    ):
        assert method(path, json={"body": "Kiitos!"}).status_code == 404


def test_too_many_at_once_are_told_when_to_try_again(app, client):
    settings = app.extensions["settings"]
    object.__setattr__(settings.intake, "sender_limit", 1)
    assert client.post(SUBMIT, json={"body": "Ensimmäinen."}).status_code == 201
    refused = client.post(SUBMIT, json={"body": "Toinen."}, headers={"X-Forwarded-For": "203.0.113.9"})
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 60


def test_registered_sites_may_call_the_two_and_nobody_else_may(client):
    allowed = client.get(THREAD, headers=ELSEWHERE)
    assert allowed.headers["Access-Control-Allow-Origin"] == ELSEWHERE["Origin"]
    asked = client.options(SUBMIT, headers=ELSEWHERE)
    assert "Content-Type" in asked.headers["Access-Control-Allow-Headers"]
    assert client.post(SUBMIT, json={"body": "Kiitos!"}, headers=ELSEWHERE).headers["Access-Control-Allow-Origin"]
    for origin in ("https://evil.example", "null", "https://blog.example.evil"):
        assert "Access-Control-Allow-Origin" not in client.get(THREAD, headers={"Origin": origin}).headers
    report = client.options("/comments/api/v1/comments/x/reports", headers=ELSEWHERE)
    assert "Access-Control-Allow-Origin" not in report.headers
    assert "Access-Control-Allow-Credentials" not in allowed.headers


@pytest.mark.parametrize("accepted", ["fi", "sv", "en"])
def test_a_problem_speaks_the_callers_language(client, accepted):
    details = {
        language: said(client.post(SUBMIT, json={"body": ""}, headers={"Accept-Language": language}))
        for language in ("fi", "sv", "en")
    }
    assert len({json.dumps(each["errors"]) for each in details.values()}) == 3
    assert details[accepted]["errors"][0]["field"] == "body"
