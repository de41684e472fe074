"""The limits that the guide for operators states are those that hold, whatever headers a sender writes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from services.comments.models import Comment
from tests.comments.web.site import THREAD, Site, a_site, closing, decide, hidden, typed

GUIDE = Path(__file__).parents[3] / "docs" / "operations.md"
API = f"/comments/api/v1/threads/{THREAD}/comments"
FORM = f"/comments/threads/{THREAD}"
FORGED = (
    "X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP",
    "CF-Connecting-IPv6", "Fastly-Client-IP", "X-Forwarded", "Forwarded-For", "X-Originating-IP", "X-Remote-IP",
    "X-Remote-Addr", "X-Host", "X-Forwarded-Host", "X-ProxyUser-Ip", "Client-IP", "X-Azure-ClientIP", "Via",
)  # fmt: skip

Send = Callable[[Site, int], int]


def stated() -> dict[str, int]:
    rows = re.findall(r"^\| ([a-z][^|]+) \| (\d+) \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    return {what: int(limit) for what, limit in rows}


@pytest.fixture
def limited(tmp_path: Path, redis_url: str) -> Iterator[Site]:
    """With the limit that counts where an operator says nothing."""
    yield from closing(a_site(tmp_path, redis_url, COMMENTS_SENDER_LIMIT="6"))


def by_call(site: Site, number: int) -> int:
    return site.reader().post(API, json={"body": f"Kommentti {number}"}).status_code


def by_form(site: Site, number: int) -> int:
    stamp = hidden(site.reader().get(FORM), "stamp")
    return site.reader().post(FORM, data=typed(body=f"Kommentti {number}", stamp=stamp)).status_code


def report(site: Site, number: int) -> int:
    with site.database.reading() as session:
        public = session.query(Comment.id).where(Comment.status == "approved").scalar()
    return site.reader().post(f"/comments/api/v1/comments/{public}/reports", json={"reason": f"{number}"}).status_code


def preview(site: Site, number: int) -> int:
    return site.reader().post(FORM, data=typed(body=f"Kommentti {number}", verb="preview")).status_code


def vote(site: Site, number: int) -> int:
    with site.database.reading() as session:
        public = session.query(Comment.id).where(Comment.status == "approved").scalar()
    headers = {"Accept": "application/json"}
    return site.reader().post(f"/comments/comments/{public}/helpful", headers=headers).status_code


TOGETHER = "comments, edits, reports, wishes for an answer and for letters, together"


@pytest.mark.parametrize(
    ("what", "send"),
    [(TOGETHER, by_call), (TOGETHER, by_form), (TOGETHER, report), ("previews", preview), ("helpful votes", vote)],
)
def test_as_many_as_the_guide_states_get_through_in_a_minute(limited: Site, what: str, send: Send) -> None:
    decide(limited, limited.submit(network="198.51.100.0/24").comment)
    limit = stated()[what]
    answers = [send(limited, number) for number in range(limit + 3)]
    assert [status < 400 for status in answers] == [True] * limit + [False] * 3
    assert set(answers[limit:]) == {429}


def test_comments_and_reports_count_together_and_a_minute_later_they_begin_anew(limited: Site) -> None:
    decide(limited, limited.submit(network="198.51.100.0/24").comment)
    sent = [by_call(limited, 1), report(limited, 2), by_form(limited, 3), by_call(limited, 4), report(limited, 5)]
    assert [*sent, by_call(limited, 6), by_call(limited, 7)] == [201, 201, 303, 201, 201, 201, 429]
    limited.later(seconds=61)
    assert by_call(limited, 8) == 201


@pytest.mark.parametrize("header", FORGED)
def test_no_header_that_a_sender_writes_makes_another_sender_of_them(limited: Site, header: str) -> None:
    reader = limited.reader()
    answers = [
        reader.post(API, json={"body": f"Kommentti {number}"}, headers={header: f"203.0.113.{number}"}).status_code
        for number in range(8)
    ]
    assert answers == [201] * 6 + [429] * 2


def test_another_sender_is_not_held_up(limited: Site) -> None:
    assert [by_call(limited, number) for number in range(7)][-1] == 429
    other = limited.reader().post(API, json={"body": "Toinen"}, environ_base={"REMOTE_ADDR": "198.51.100.7"})
    assert other.status_code == 201
