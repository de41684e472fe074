"""Remark42's backup."""

from __future__ import annotations

import gzip
import json

import pytest

from vastine.imports.remark42 import read
from vastine.refused import Refused

PAGE = {"site": "s", "url": "https://old.example.org/kokous/"}
COMMENTS = [
    {"id": "a", "pid": "", "text": "<p>Hei</p>", "orig": "<script>", "user": {"name": "Bea", "ip": "f0"}, "locator": PAGE,
     "time": "2020-01-01T12:00:00.123456789+02:00"},
    {"id": "b", "pid": "a", "text": "", "delete": True, "user": {}, "locator": PAGE, "time": "2020-01-02T12:00:00Z"},
    {"id": "c", "pid": "b", "text": "<p>Jatko</p>", "user": {"name": "Cia"}, "locator": PAGE, "time": "2020-01-03T12:00:00Z"},
    {"id": "d", "pid": "", "text": "x", "time": "2020-01-03T12:00:00Z"},
]  # fmt: skip


def backup(tmp_path, *lines):
    file = tmp_path / "backup-s-20200104.gz"
    file.write_bytes(gzip.compress("\n".join(map(json.dumps, lines)).encode()))
    return file


@pytest.mark.parametrize("version", [0, 1])
def test_comments_come_with_what_was_shown_not_with_what_was_typed(tmp_path, version):
    findings = read(backup(tmp_path, {"version": version, "users": [], "posts": []}, *COMMENTS))
    first, third = findings.comments
    assert (first.text, first.name, first.parent) == ("Hei", "Bea", None)
    assert first.at.isoformat() == "2020-01-01T10:00:00.123456+00:00"
    assert third.parent == "b"
    assert findings.gone["b"] == "a"
    assert dict(findings.left_out) == {"deleted": 1, "without a time, an id or a page": 1}


def test_another_version_is_refused_by_its_number(tmp_path):
    with pytest.raises(Refused, match="version 2"):
        read(backup(tmp_path, {"version": 2, "users": []}))


def test_another_programs_file_is_refused(tmp_path):
    with pytest.raises(Refused, match="names no version"):
        read(backup(tmp_path, {"comments": []}))
    with pytest.raises(Refused, match="line 2"):
        read(backup(tmp_path, {"version": 1}, [1]))
