"""Whatever comes in through the calls: a clear problem document, never a fault of ours."""

import json

import pytest

from tests.comments.builders import a_moderators_headers, row, said, submit

SUBMIT = "/comments/api/v1/threads/t1/comments"
JSON = {"Content-Type": "application/json"}
NESTED = "[" * 50_000 + "]" * 50_000
INJECTIONS = ["\r\nBcc: all@example.org", "\nBcc: x", "\r", "\u2028Bcc: x", "=?utf-8?q?a=0ABcc=3A_x=40y?=\n", "\x00"]


def assert_problem(answer, *statuses):
    assert answer.status_code in statuses, answer.get_data(as_text=True)
    assert answer.content_type == "application/problem+json"
    assert said(answer)["detail"]


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"", 400), (b"{", 400), (b"\xff\xfe", 400), (b'{"body": NaN}', 400), (NESTED.encode(), 400),
        (b"null", 422), (b"[]", 422), (b'"body"', 422), (b"{}", 422), (b'{"body": null}', 422), (b'{"body": 5}', 422),
        (b'{"body": {"a": 1}}', 422), (b'{"body": "\\ud800"}', 422), (b'{"body": "a\\u0000b"}', 422),
        (b'{"body": ""}', 422), (json.dumps({"body": "x" * 1_000_000}).encode(), 422),
        (b'{"body": "x", "only_staff": "yes"}', 422), (b'{"body": "x", "language": "tlh"}', 422),
        (b'{"body": "x", "language": "' + b"x" * 100_000 + b'"}', 422), (b'{"body": "x", "contact": "a@b.fi"}', 422),
        (b'{"body": "x", "contact": {"email": ["a@b.fi"]}}', 422), (b'{"body": "x", "contact_details": "eat"}', 422),
        (b'{"body": "x", "parent": "nobody"}', 422), (b'{"body": "x", "parent": "' + b"x" * 9999 + b'"}', 422),
        (b'{"body": "x", "idempotency_key": ""}', 422), (b'{"body": "x", "name": "' + b"n" * 9999 + b'"}', 422),
    ],
)  # fmt: skip
def test_a_broken_submission_is_named_as_such(client, data, status):
    assert_problem(client.post(SUBMIT, data=data, headers=JSON), status)


def test_nesting_within_a_field_is_refused(client):
    data = b'{"body": "x", "contact": ' + b'{"a":' * 5000 + b"1" + b"}" * 5000 + b"}"
    assert_problem(client.post(SUBMIT, data=data, headers=JSON), 400, 422)


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "", "text/json"])
def test_only_json_is_taken(client, content_type):
    assert_problem(client.post(SUBMIT, data=b'{"body": "x"}', headers={"Content-Type": content_type}), 415)


@pytest.mark.parametrize("field", ["email", "phone", "name"])
@pytest.mark.parametrize("injection", INJECTIONS)
def test_no_contact_field_of_one_line_takes_a_second(client, field, injection):
    contact = {"email": "maija@esimerkki.fi", "phone": "040 123 4567", "name": "Maija"}
    answer = client.post(SUBMIT, json={"body": "x", "contact": contact | {field: contact[field] + injection + "x"}})
    assert_problem(answer, 422)
    assert said(answer)["errors"][0]["field"] == f"contact.{field}"


@pytest.mark.parametrize("injection", INJECTIONS)
def test_nor_does_the_name(client, injection):
    assert_problem(client.post(SUBMIT, json={"body": "x", "name": f"Maija{injection}x"}), 422)


def test_what_a_stranger_may_not_set_is_passed_over(client, sqlite):
    answer = client.post(SUBMIT, json={
        "body": "x", "id": "mine", "status": "approved", "official": True, "published_at": "2020-01-01", "is_admin": True,
    })  # fmt: skip
    stored = row(sqlite, said(answer)["id"])
    assert (stored.status, stored.official, stored.published_at) == ("pending", False, None)
    assert stored.id != "mine"


@pytest.mark.parametrize("part", ["%00", "%ED%A0%80", "x" * 3000, "..%2f..", "' OR 1=1", "t1%0d%0aX: y", "\U0001f600"])
def test_odd_addresses_lead_nowhere(client, part):
    assert_problem(client.get(f"/comments/api/v1/threads/{part}"), 404)
    assert_problem(client.post(f"/comments/api/v1/threads/{part}/comments", json={"body": "x"}), 404)
    assert_problem(client.post(f"/comments/api/v1/comments/{part}/reports", json={"reason": "x"}), 404)


@pytest.mark.parametrize("cursor", ["%00", "x" * 65, "%ED%A0%80", "nobody", "'", ""])
def test_odd_cursors_hurt_nobody(client, place, cursor):
    answer = client.get(f"/comments/api/v1/threads/t1?cursor={cursor}")
    assert answer.status_code in {200, 422}
    headers = a_moderators_headers(place.redis)
    assert client.get(f"/comments/api/v1/queue?cursor={cursor}&q={cursor}&thread={cursor}", headers=headers).status_code in {
        200, 422,
    }  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        {}, {"verdict": "delete", "version": 1}, {"verdict": "approve"}, {"verdict": "approve", "version": "1"},
        {"verdict": "approve", "version": -1}, {"verdict": "approve", "version": 2**40},
        {"verdict": "approve", "version": True}, {"verdict": "reject", "version": 1, "reason": "x" * 2001},
        {"verdict": "reject", "version": 1, "rule": "x" * 201}, {"verdict": "reject", "version": 1, "reason": 5},
    ],
)  # fmt: skip
def test_a_broken_decision_decides_nothing(client, sqlite, place, body):
    kept = submit(sqlite)
    path = f"/comments/api/v1/comments/{kept.comment}/decisions"
    assert_problem(client.post(path, json=body, headers=a_moderators_headers(place.redis)), 422)
    assert row(sqlite, kept.comment).version == 1


@pytest.mark.parametrize("body", [{}, {"version": 1, "body": ""}, {"version": 1, "body": "x" * 5001}, {"version": "1"}])
def test_a_broken_edit_changes_nothing(client, sqlite, body):
    kept = submit(sqlite)
    assert_problem(client.patch(f"/comments/api/v1/receipts/{kept.token}", json=body), 422)
    assert row(sqlite, kept.comment).version == 1
