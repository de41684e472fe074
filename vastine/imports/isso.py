"""Isso: its SQLite file, and the plain JSON that it takes in itself."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from services.comments.domain.statuses import Status
from vastine.imports.found import Findings, Found
from vastine.imports.opening import MOST_BYTES, beginning, chunks
from vastine.imports.times import from_seconds, moment
from vastine.refused import Refused

SQLITE = b"SQLite format 3\x00"
VERSIONS = range(1, 6)
MOST_JSON = 100_000_000
STATUSES = {1: Status.APPROVED, 2: Status.PENDING}
COMMENTS = """
    SELECT comments.id, comments.parent, comments.created, comments.mode, comments.text, comments.author, threads.uri
    FROM comments JOIN threads ON threads.id = comments.tid ORDER BY comments.id
"""


def read(file: Path) -> Findings:
    start = beginning(file)
    if start == SQLITE:
        return _read_database(file)
    if start.lstrip().startswith(b"["):
        return _read_json(file)
    raise Refused(f"{file} is neither Isso's SQLite file nor a JSON list of pages with comments.")


def _read_database(file: Path) -> Findings:
    if file.stat().st_size > MOST_BYTES:
        raise Refused(f"{file} has more than {MOST_BYTES:,} bytes, so it is not read.")
    findings = Findings()
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as database:
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if version not in VERSIONS:
                raise Refused(f"{file} is a database of Isso in version {version}; versions 1 to 5 are known.")
            for row in database.execute(COMMENTS):
                _take_row(row, findings)
    except sqlite3.Error as fault:
        raise Refused(f"{file} cannot be read as a database of Isso ({fault}).") from None
    return findings


def _take_row(row: tuple[Any, ...], findings: Findings) -> None:
    number, above, created, mode, text, author, uri = row
    origin, parent = str(number), str(above) if above else None
    at = from_seconds(created)
    if (status := STATUSES.get(mode)) is None:
        findings.leave_out("deleted", origin, parent)
    elif at is None:
        findings.leave_out("without a time", origin, parent)
    else:
        findings.comments.append(Found(origin, str(uri), str(author or ""), str(text or ""), at, parent, status))


def _read_json(file: Path) -> Findings:
    content = bytearray()
    for piece in chunks(file):
        content += piece
        if len(content) > MOST_JSON:
            raise Refused(f"{file} has more than {MOST_JSON:,} bytes of JSON, so it is not read.")
    try:
        pages = json.loads(content)
    except (ValueError, RecursionError):
        raise Refused(f"{file} is no JSON that can be read.") from None
    findings = Findings()
    for page in pages:
        for comment in _comments(page, file):
            origin = f"{page['id']} {comment.get('id', '')}"
            at = moment(str(comment.get("created") or ""))
            if at is None or "id" not in comment:
                findings.leave_out("without a time or an id", origin)
            else:
                name, text = str(comment.get("author") or ""), str(comment.get("text") or "")
                findings.comments.append(Found(origin, str(page["id"]), name, text, at))
    return findings


def _comments(page: object, file: Path) -> Iterator[dict[str, Any]]:
    if not isinstance(page, dict) or "id" not in page or not isinstance(page.get("comments"), list):
        raise Refused(f"{file} is no list of pages with comments, as Isso takes them in.")
    yield from (comment for comment in page["comments"] if isinstance(comment, dict))
