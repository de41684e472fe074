"""Remark42's own backup: JSON lines, packed with gzip or not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from vastine.imports.found import Findings, Found
from vastine.imports.opening import lines
from vastine.imports.plain import plain
from vastine.imports.times import moment
from vastine.refused import Refused

VERSIONS = (0, 1)


def read(file: Path) -> Findings:
    findings = Findings()
    found = lines(file)
    _check(_object(next(found, ""), file, 1), file)
    for number, line in enumerate(found, 2):
        if line.strip():
            _take(_object(line, file, number), findings)
    return findings


def _check(heading: dict[str, Any], file: Path) -> None:
    if "users" not in heading and "posts" not in heading and "version" not in heading:
        raise Refused(f"{file} is no backup of Remark42: its first line names no version.")
    if (version := heading.get("version", 0)) not in VERSIONS:
        raise Refused(f"{file} is a backup of Remark42 in version {version!r}; versions 0 and 1 are known.")


def _take(comment: dict[str, Any], findings: Findings) -> None:
    origin, parent = str(comment.get("id") or ""), str(comment.get("pid") or "") or None
    user, locator = comment.get("user"), comment.get("locator")
    at = moment(str(comment.get("time") or ""))
    if comment.get("delete"):
        findings.leave_out("deleted", origin, parent)
    elif at is None or not origin or not isinstance(locator, dict):
        findings.leave_out("without a time, an id or a page", origin, parent)
    else:
        name = str(user.get("name") or "") if isinstance(user, dict) else ""
        # `orig` is what was typed; `text` is what was shown.
        text = plain(str(comment.get("text") or ""))
        findings.comments.append(Found(origin, str(locator.get("url") or ""), name, text, at, parent))


def _object(line: str, file: Path, number: int) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise Refused(f"{file}, line {number} is no JSON object: this is no backup of Remark42.")
    return value
