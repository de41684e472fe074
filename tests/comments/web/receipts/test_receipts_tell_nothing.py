"""Whoever has no receipt learns nothing: every address that opens none is answered with the same bytes, and is in no log."""

from __future__ import annotations

import io
import logging
import re
import sys
from html import unescape
from pathlib import Path

import pytest
import structlog
from sqlalchemy import event

from services.comments.domain.receipt_codes import feed_token
from services.comments.models import Comment
from shared.logs import set_up_logs
from tests.comments.web.site import decide

ROOT = Path(__file__).parents[4]
ROOMS = ("/comments/receipts/{}", "/comments/receipts/{}/destroy", "/comments/reports/{}", "/comments/receipts/{}/feed.xml",
         "/comments/api/v1/receipts/{}")  # fmt: skip


def strangers(token: str) -> list[str]:
    """What looks like the right one, what does not, and what once was."""
    return [token[:20], token[:-1], token[:-1] + ("A" if token[-1] != "A" else "B"), token + "A", token.swapcase(), "x" * 43,
            "x", "ä" * 43, "0" * 5_000, "' OR 1=1 --", "%25", feed_token(token)]  # fmt: skip


@pytest.mark.parametrize("room", ROOMS)
def test_whatever_opens_nothing_is_answered_alike(site, room):
    token, gone = site.submit().token, site.submit(body="Toinen kommentti.").token
    site.reader().post(f"/comments/receipts/{gone}/destroy")
    others = [
        each for each in (*strangers(token), gone, feed_token(gone)) if "feed" not in room or each != feed_token(token)
    ]
    pages = [site.reader().get(room.format(each)) for each in others]
    assert {page.status_code for page in pages} == {404}
    assert len({page.data for page in pages}) == 1
    assert len({tuple(sorted((name, value) for name, value in page.headers if name != "Date")) for page in pages}) == 1


def test_each_is_looked_for_by_its_hash_with_one_question(site):
    token = site.submit().token
    asked: list[str] = []
    engine = site.database.engine
    event.listen(engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    counts = []
    for each in strangers(token):
        asked.clear()
        site.reader().get(f"/comments/receipts/{each}")
        counts.append([said for said in asked if "receipt_hash" in said])
    assert {len(said) for said in counts} == {1}
    assert Comment.__table__.c.receipt_hash.unique


@pytest.fixture
def written(monkeypatch):
    """What the log says from here on; the tests after this one find the log as it was."""
    with monkeypatch.context() as patch:
        lines = io.StringIO()
        patch.setattr(sys, "stderr", lines)
        set_up_logs("comments")
    yield lines
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()
    logging.basicConfig(force=True)


def test_a_fault_on_a_receipt_writes_no_part_of_its_address_into_the_log(site, monkeypatch, written):
    stored = site.submit()
    decide(site, stored.comment)
    monkeypatch.setattr("services.comments.web.receipts.receipt.show_receipt", lambda *_: 1 / 0)
    page = site.reader().get(f"/comments/receipts/{stored.token}?lang=sv")
    assert page.status_code == 500
    assert stored.token not in page.text
    assert "our fault" in written.getvalue()
    assert "/receipts/<token>" in written.getvalue()
    assert stored.token not in written.getvalue()
    assert stored.token not in site.reader().get("/comments/metrics").text


def test_neither_gateway_nor_servers_log_request_lines():
    gateway = (ROOT / "vastine/compose/gateway.conf").read_text(encoding="utf-8")
    (kept,) = [line for line in gateway.splitlines() if line.startswith("log_format")]
    assert not any(
        name in kept for name in ("$request ", "$request'", "$request_uri", "$uri", "$args", "$http_referer")
    )
    # From "crit" down nginx repeats the request line of what failed.
    assert "error_log /dev/stderr emerg;" in gateway
    one_machine = (ROOT / "vastine/up/processes.py").read_text(encoding="utf-8")
    assert "--no-access-log" in one_machine
    assert "--access-log" not in (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("--no-access-log", "")


def test_no_address_on_a_receipt_leads_out_of_the_house(site):
    stored = site.submit()
    own = re.compile(r"/|#|\?|http://localhost/|mailto:")
    for address in (f"/comments/receipts/{stored.token}", "/comments/receipts/open", "/comments/receipts/x"):
        page = site.reader().get(address)
        assert page.headers["Referrer-Policy"] == "no-referrer"
        led = re.findall(r'(?:src|href|action)="([^"]*)"', page.text)
        assert [each for each in led if not own.match(unescape(each))] == []
