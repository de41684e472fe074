"""The calls on a receipt: look, edit, ask for contact, withdraw; for its holder alone."""

import pytest

from services.comments.domain.statuses import Verdict
from tests.comments.builders import CONTACT, judge, row, said, submit

RECEIPTS = "/comments/api/v1/receipts"


@pytest.fixture
def kept(client, sqlite):
    return submit(sqlite, name="Maija")


def test_it_tells_how_the_comment_stands_and_is_kept_by_nobody_on_the_way(client, kept):
    answer = client.get(f"{RECEIPTS}/{kept.token}")
    document = said(answer)
    assert (document["status"], document["may"]) == ("pending", ["add_contact", "edit", "withdraw"])
    assert (answer.headers["Cache-Control"], answer.headers["Referrer-Policy"]) == ("no-store", "no-referrer")


def test_a_decision_is_told_with_its_reasons(client, sqlite, kept):
    judge(sqlite, kept.comment, Verdict.REJECT, rule="on-topic", reason="Ei koske aihetta.")
    decision = said(client.get(f"{RECEIPTS}/{kept.token}"))["decision"]
    assert {name: decision[name] for name in ("verdict", "rule", "reason", "by")} == {
        "verdict": "reject", "rule": "on-topic", "reason": "Ei koske aihetta.", "by": "person",
    }  # fmt: skip


def test_an_edit_changes_what_is_named_and_leaves_the_rest(client, sqlite, kept):
    edited = client.patch(f"{RECEIPTS}/{kept.token}", json={"version": 1, "body": "Uusi teksti."})
    assert (edited.status_code, said(edited)["body"], said(edited)["name"]) == (200, "Uusi teksti.", "Maija")
    stale = client.patch(f"{RECEIPTS}/{kept.token}", json={"version": 1, "body": "Kolmas."})
    assert (stale.status_code, said(stale)["type"]) == (409, "urn:vastine:problem:stale")
    judge(sqlite, kept.comment, Verdict.APPROVE)
    late = client.patch(f"{RECEIPTS}/{kept.token}", json={"version": 3, "body": "Kolmas."})
    assert (late.status_code, said(late)["type"]) == (409, "urn:vastine:problem:not-now-possible")


def test_contact_can_be_asked_for_afterwards(client, kept):
    answer = client.patch(f"{RECEIPTS}/{kept.token}", json={"version": 1, "contact": {"email": CONTACT.email}})
    assert (said(answer)["contact"]["state"], said(answer)["contact"]["ways"]) == ("waiting", ["email"])
    assert CONTACT.email not in answer.get_data(as_text=True)


def test_withdrawing_erases_the_text_and_says_so(client, sqlite, kept):
    for _ in range(2):
        answer = client.delete(f"{RECEIPTS}/{kept.token}")
        assert (answer.status_code, said(answer)["status"], said(answer)["body"]) == (200, "withdrawn", "")
    assert row(sqlite, kept.comment).body == ""


def test_every_wrong_token_is_refused_alike(client, kept):
    refused = [
        getattr(client, method)(f"{RECEIPTS}/{token}", json={"version": 1, "body": "x"})
        for method in ("get", "patch", "delete")
        for token in (kept.token[:-1], kept.token + "A", "x", "ä", "%00", "' OR 1=1 --")
    ]
    assert {answer.status_code for answer in refused} == {404}
