"""How a comment from elsewhere stands here."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from services.comments.domain.statuses import Status
from services.comments.use_cases.list_threads import ThreadAddress
from services.comments.use_cases.render_comment import ROOM
from vastine.imports.found import Findings, Found
from vastine.imports.pages import Pages
from vastine.imports.report import Report
from vastine.imports.settling import settle

AT = datetime(2020, 1, 1, 12, tzinfo=UTC)
PAGES = Pages([ThreadAddress(name, f"https://example.org/articles/{name}", "fi") for name in ("one", "two")])


def a_comment(origin: str, parent: str | None = None, page: str = "/articles/one", **more) -> Found:
    number = sum(map(ord, origin))
    values: dict[str, Any] = {"name": "Bea", "text": f"Comment {origin}", "at": AT + timedelta(minutes=number)} | more
    return Found(origin, page, parent=parent, **values)


def settled(*found: Found, gone: dict[str, str | None] | None = None):
    report = Report()
    comments = settle("test", Findings(list(found), gone=gone or {}), PAGES, report)
    return comments, report


def bodies(comments):
    by_id = {each.id: each.body.removeprefix("Comment ") for each in comments}
    return [(by_id[each.id], by_id.get(each.parent)) for each in comments]


def test_an_answer_comes_after_what_it_answers_however_the_file_has_them():
    comments, _ = settled(a_comment("c", "b"), a_comment("b", "a"), a_comment("a"))
    assert bodies(comments) == [("a", None), ("b", "a"), ("c", "b")]


def test_an_answer_to_what_is_not_here_is_lifted_to_the_nearest_that_is():
    comments, report = settled(a_comment("a"), a_comment("c", "b"), a_comment("x", "nowhere"), gone={"b": "a"})
    assert bodies(comments) == [("a", None), ("c", "a"), ("x", None)]
    assert report.lifted == 2


def test_an_answer_stays_on_its_own_page():
    comments, _ = settled(a_comment("a"), a_comment("b", "a", page="/articles/two"))
    assert bodies(comments) == [("a", None), ("b", None)]


def test_whoever_answers_themselves_in_a_ring_is_taken_in_all_the_same():
    comments, _ = settled(a_comment("a", "b"), a_comment("b", "a"))
    assert len(comments) == 2
    seen: set[str] = set()
    for each in comments:
        assert each.parent is None or each.parent in seen
        seen.add(each.id)


def test_what_cannot_stand_here_is_counted_by_reason():
    comments, report = settled(
        a_comment("a"), a_comment("a"), a_comment("b", text=" \n"), a_comment("c", text="x" * (ROOM + 1)),
        a_comment("d", page="/elsewhere"),
    )  # fmt: skip
    assert len(comments) == 1
    assert dict(report.left_out) == {
        "a second one of the same id": 1, "without words": 1, f"longer than {ROOM:,} characters": 1,
        "no article at that address": 1,
    }  # fmt: skip
    assert report.pages_not_here == {"/elsewhere": 1}


def test_an_identity_code_is_not_public_wherever_it_comes_from():
    (comment,), report = settled(a_comment("a", text="Tunnukseni on 131052-308T, kiitos."))
    assert comment.status is Status.PENDING
    assert comment.published_at is None
    assert report.noted.total() == 1


def test_an_address_that_served_as_a_name_is_dropped_and_a_long_name_is_cut():
    (first, second), _ = settled(a_comment("a", name="bea@example.org"), a_comment("b", name="x" * 200))
    assert first.name == ""
    assert second.name == "x" * 79 + "…"


def test_the_time_is_the_original_one():
    (comment,), _ = settled(a_comment("a", at=AT))
    assert comment.submitted_at == comment.published_at == AT
