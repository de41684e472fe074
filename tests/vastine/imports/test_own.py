"""Our own export is checked line by line before anything is taken in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from services.comments.use_cases.list_threads import ThreadAddress
from services.comments.use_cases.render_comment import ROOM
from vastine.imports.own import imported, is_outside, read_lines
from vastine.imports.pages import Pages
from vastine.imports.report import Report
from vastine.refused import Refused

HEADING = {"kind": "vastine-export", "version": 1}
COMMENT: dict[str, Any] = {
    "kind": "comment", "page": "/articles/kokous", "id": "01j00000000000000000000000", "parent": None, "name": "", "body": "Hei",
    "language": "fi", "status": "approved", "only_staff": False, "official": False, "submitted_at": "2026-03-01T12:00:00Z",
    "published_at": None, "version": 1, "signals": [], "redactions": [], "decisions": [], "reports": [], "objections": [],
}  # fmt: skip
PAGES = Pages([ThreadAddress("t", "http://localhost/articles/kokous", "fi")])


def export(tmp_path, *lines):
    file = tmp_path / "export.jsonl"
    file.write_text("\n".join(each if isinstance(each, str) else json.dumps(each) for each in lines))
    return file


def test_lines_come_without_the_heading(tmp_path):
    assert list(read_lines(export(tmp_path, HEADING, COMMENT))) == [COMMENT]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([{"kind": "other"}], "no export of Vastine"),
        ([HEADING | {"version": 2}], "version 2, and 1 is known"),
        ([HEADING, "{"], "line 2 is no JSON object"),
        ([HEADING, {"kind": "person"}], "line 2 is of a kind"),
    ],
)
def test_what_is_none_of_ours_is_refused(tmp_path, lines, said):
    with pytest.raises(Refused, match=said):
        list(read_lines(export(tmp_path, *lines)))


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../../x"}, {"status": "gone"}, {"submitted_at": "2026-03-01T12:00:00"}, {"body": "x" * (ROOM + 1)},
        {"body": None}, {"redactions": [{"start": 0, "end": 1, "kind": "word"}]}, {"decisions": [{}]}, {"reports": 5},
    ],
)  # fmt: skip
def test_a_comment_that_cannot_be_so_is_refused_and_the_file_is_named(change):
    with pytest.raises(Refused, match="export"):
        imported(COMMENT | change, PAGES, Report(), Path("export"))


def test_a_comment_keeps_its_id():
    comment = imported(COMMENT, PAGES, Report(), Path("export"))
    assert comment is not None
    assert (comment.id, comment.thread) == (COMMENT["id"], "t")


REPORT = {
    "reason": "Syy",
    "status": "open",
    "filed_at": COMMENT["submitted_at"],
    "decided_at": None,
    "comment_version": 1,
}


def test_what_a_report_is_about_comes_along_where_it_is_known():
    given = [REPORT, REPORT | {"category": "law", "good_faith": True}]
    comment = imported(COMMENT | {"reports": given}, PAGES, Report(), Path("export"))
    assert comment is not None
    assert [(each.category, each.good_faith) for each in comment.reports] == [(None, False), ("law", True)]
    with pytest.raises(Refused):
        imported(COMMENT | {"reports": [REPORT | {"category": "gossip"}]}, PAGES, Report(), Path("export"))


def test_a_comment_of_a_page_that_is_not_here_is_counted():
    report = Report()
    assert imported(COMMENT | {"page": "/articles/muu"}, PAGES, report, Path("export")) is None
    assert report.pages_not_here == {"/articles/muu": 1}


def test_a_page_of_another_site_is_never_taken_for_one_of_ours():
    assert is_outside("https://blog.example/articles/kokous")
    assert not is_outside("/articles/kokous")
