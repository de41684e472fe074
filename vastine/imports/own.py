"""Our own export (docs/export.md): its lines, checked, and its comments as they stood."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from services.comments.domain.report_reasons import CATEGORIES
from services.comments.domain.statements import Prompt
from services.comments.domain.statuses import Status, Verdict
from services.comments.use_cases.import_comments import (
    ImportedComment,
    ImportedDecision,
    ImportedObjection,
    ImportedReport,
)
from services.comments.use_cases.redact_span import KINDS as KINDS_OF_REDACTION
from services.comments.use_cases.render_comment import ROOM
from shared.database import ALPHABET, ID_LENGTH
from vastine.exports.lines import KIND, VERSION
from vastine.imports.opening import lines
from vastine.imports.pages import Pages
from vastine.imports.report import Report
from vastine.imports.settling import NO_ARTICLE
from vastine.refused import Refused

ID = re.compile(rf"[{ALPHABET}]{{{ID_LENGTH}}}")
KINDS = ("collection", "group", "recording", "article", "comment")


def read_lines(file: Path) -> Iterator[dict[str, Any]]:
    """The objects after the first line. Raises `Refused` for another format, another version, or a broken line."""
    for number, line in enumerate(lines(file), 1):
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            value = None
        if not isinstance(value, dict):
            raise Refused(f"{file}, line {number} is no JSON object: this is no export of Vastine.")
        if number == 1:
            _check(value, file)
        elif value.get("kind") in KINDS:
            yield value
        else:
            raise Refused(f"{file}, line {number} is of a kind that is not known ({value.get('kind')!r}).")


def imported(line: Mapping[str, Any], pages: Pages, report: Report, file: Path) -> ImportedComment | None:
    """A comment's line as it is to stand here, with its id; none where its page is not here."""
    try:
        page = str(line["page"])
        if (thread := pages.outside(page) if is_outside(page) else pages.thread(page)) is None:
            report.left_out[NO_ARTICLE] += 1
            report.pages_not_here[page] += 1
            return None
        return ImportedComment(
            id=_id(line["id"]), thread=thread.thread, name=line["name"], body=_body(line["body"]), status=Status(line["status"]),
            submitted_at=_moment(line["submitted_at"]), parent=line["parent"], language=line["language"],
            published_at=_maybe(line["published_at"]), version=line["version"], only_staff=line["only_staff"],
            official=line["official"], signals=tuple(line["signals"]), redactions=tuple(map(_redaction, line["redactions"])),
            decisions=tuple(map(_decision, line["decisions"])), reports=tuple(map(_report, line["reports"])),
            objections=tuple(map(_objection, line["objections"])),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as fault:
        raise Refused(f"{file} has a comment that cannot be read ({type(fault).__name__}: {fault}).") from None


def is_outside(page: str) -> bool:
    """Pages of another site stand there by their whole address, those of the house by their path."""
    return "://" in page


def _check(heading: Mapping[str, Any], file: Path) -> None:
    if heading.get("kind") != KIND:
        raise Refused(f"{file} is no export of Vastine: its first line does not say {KIND}.")
    if heading.get("version") != VERSION:
        raise Refused(
            f"{file} is an export in version {heading.get('version')!r}, and {VERSION} is known: "
            "import it with the version of Vastine that wrote it, or a newer one."
        )


def _id(given: str) -> str:
    if not ID.fullmatch(given):
        raise ValueError("an id that is none of ours")
    return given


def _body(given: str) -> str:
    if len(given) > ROOM:
        raise ValueError("a text that is too long")
    return given


def _redaction(line: Mapping[str, Any]) -> dict[str, Any]:
    if line["kind"] not in KINDS_OF_REDACTION or not 0 <= line["start"] < line["end"]:
        raise ValueError("a redaction of nothing, or of what is not known")
    return {name: line[name] for name in ("start", "end", "kind", "reason", "by", "by_name", "at")}


def _decision(line: Mapping[str, Any]) -> ImportedDecision:
    return ImportedDecision(
        Verdict(line["verdict"]), line["rule"], line["reason"], line["decided_by"], line["decided_by_name"],
        _moment(line["decided_at"]), line["comment_version"], line["undoes"], law=line.get("law"),
        prompted_by=_one_of(line.get("prompted_by"), Prompt), screened=bool(line.get("screened")),
    )  # fmt: skip


def _report(line: Mapping[str, Any]) -> ImportedReport:
    return ImportedReport(
        line["reason"], line["status"], _moment(line["filed_at"]), _maybe(line["decided_at"]), line["comment_version"],
        category=_one_of(line.get("category"), CATEGORIES), good_faith=bool(line.get("good_faith")),
    )  # fmt: skip


def _one_of(word: str | None, known: Iterable[str]) -> str | None:
    """A word that a page has words for; exports from before it was kept have none."""
    if word is not None and word not in set(known):
        raise ValueError("a word that is not known")
    return word


def _objection(line: Mapping[str, Any]) -> ImportedObjection:
    return ImportedObjection(
        line["decision"], line["text"], line["state"], _moment(line["filed_at"]), _maybe(line["closed_at"])
    )


def _moment(written: str) -> datetime:
    at = datetime.fromisoformat(written)
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at


def _maybe(written: str | None) -> datetime | None:
    return _moment(written) if written else None
