"""What is not public is on no read path: page, JSON, caches, conditional requests, report page, another's receipt, figures."""

import gzip

import pytest

from services.comments.domain.receipt_codes import feed_token
from services.comments.domain.statuses import Verdict
from services.comments.domain.thread_order import Order
from services.comments.use_cases.redact_span import Redaction, redact_span
from services.comments.use_cases.show_thread import show_thread
from services.comments.use_cases.withdraw_comment import withdraw_comment
from services.comments.web.rendering.kept_threads import KeptThreads
from services.comments.web.rendering.render_round import render_changed
from services.comments.web.rendering.thread_bytes import thread_environment
from shared.web.app import doors_of
from tests.comments.builders import ANNA, a_public_comment, a_site, events, judge, later, submit, submit_at

SECRET, NAME = "Kaislikossa kahisee", "Salanimi"
PAGE = "https://blog.example/satama"
# Sites read from elsewhere, and compressed.
PACKED = {"Accept-Encoding": "gzip, br", "Origin": "https://blog.example"}


@pytest.fixture
def hidden(client, sqlite):
    """One comment of each kind that readers must not see; with one of them an answer is public."""
    kinds = {
        kind: submit(sqlite, later(place), body=f"{SECRET} {kind}", name=f"{NAME} {kind}")
        for place, kind in enumerate(["pending", "rejected", "spam", "withdrawn"])
    }
    kinds["staff"] = submit(sqlite, later(5), body=f"{SECRET} staff", name=NAME, only_staff=True)
    kinds["once public"] = a_public_comment(sqlite, later(6), body=f"{SECRET} once public", name=NAME)
    kinds["redacted"] = a_public_comment(sqlite, later(6), body=f"Tässä on {SECRET}.")
    start = len("Tässä on ")
    redact_span(sqlite, Redaction(kinds["redacted"].comment, 2, start, start + len(SECRET)), ANNA, later(7))
    a_site(sqlite)
    kinds["outside"] = submit_at(sqlite, PAGE, body=f"{SECRET} outside", name=NAME)
    a_public_comment(sqlite, later(7), parent=kinds["once public"].comment, body="Julkinen vastaus.")
    for kind, verdict in (("rejected", "reject"), ("spam", "spam"), ("staff", "approve"), ("once public", "reject")):
        judge(sqlite, kinds[kind].comment, Verdict(verdict), now=later(8))
    withdraw_comment(sqlite, kinds["withdrawn"].token, later(9))
    return kinds


def every_path(app, public, hidden):
    """Every door that readers may look in at, with every hidden comment where an address has room for one."""
    ids = [each.comment for each in hidden.values()]
    for door in doors_of(app):
        if door.method == "GET" and door.may is None:
            path = door.path.replace("<thread>", "t1").replace("<token>", public.token)
            path = path.replace("<feed>", feed_token(public.token)).replace("<alert_token>", "none.of-ours")
            for comment in ids:
                assert "<" not in path.replace("<comment>", ""), f"say what stands in {path}"
                yield path.replace("<comment>", comment)
                yield f"{path.replace('<comment>', comment)}?page={PAGE}&pages={PAGE}"
                yield f"{path.replace('<comment>', comment)}?cursor={comment}&answer={comment}"
                yield f"{path.replace('<comment>', comment)}?comment={comment}&said=thanks"
                for order in Order:
                    yield f"{path.replace('<comment>', comment)}?cursor=3.{comment}&order={order}"
    for comment in ids:
        yield f"/comments/api/v1/threads/t1?cursor={comment}"


@pytest.mark.parametrize("lies_ready", [False, True])
def test_no_word_of_it_is_on_any_read_path(app, client, sqlite, place, hidden, lies_ready):
    public = a_public_comment(sqlite, later(20), body="Kaikille.")
    if lies_ready:
        render_changed(sqlite, KeptThreads(place.redis), thread_environment(place.house), later)
    paths = list(every_path(app, public, hidden))
    assert "/comments/threads/t1" in paths
    assert {"/comments/feed.xml", "/comments/threads/t1/feed.xml", f"/comments/receipts/{public.token}"} <= set(paths)
    for path in paths:
        for headers in ({}, {"If-None-Match": 'W/"x"'}, {"Accept": "application/json"}, PACKED):
            answer = client.get(path, headers=headers)
            assert answer.status_code < 500, path
            body = answer.get_data()
            words = (gzip.decompress(body) if answer.content_encoding == "gzip" else body).decode()
            assert [secret for secret in (SECRET, NAME) if secret in words] == [], path


def test_nor_does_a_vote_for_it_tell_a_word(client, sqlite, hidden):
    for each in (stored for kind, stored in hidden.items() if kind != "redacted"):
        for headers in ({}, {"Accept": "application/json"}):
            answer = client.post(f"/comments/comments/{each.comment}/helpful", headers=headers)
            assert answer.status_code == 404
            assert SECRET not in answer.text
            assert NAME not in answer.text


def test_nor_in_redis_nor_in_what_is_told_to_others(sqlite, place, hidden):
    render_changed(sqlite, KeptThreads(place.redis), thread_environment(place.house), later)
    kept = [str(place.redis.get(key)) for key in place.redis.keys("comments:thread:*")]
    assert kept
    for secret in (SECRET, NAME):
        assert not any(secret in each for each in kept)
        assert secret not in str(events(sqlite))
        assert secret not in str(show_thread(sqlite, "t1", None, later(30)))
