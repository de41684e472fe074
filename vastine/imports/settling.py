"""Settles how a comment that was found elsewhere stands here: its thread, its place, its text, its status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from services.comments.domain.statuses import Status
from services.comments.domain.text_rules import NAME_LENGTH, is_empty, tidy, tidy_name
from services.comments.use_cases.import_comments import ImportedComment
from services.comments.use_cases.render_comment import ROOM
from services.comments.use_cases.settle_contact_details import find_spans
from shared.contact_details.finding import Kind
from vastine.imports.found import Findings, Found
from vastine.imports.ids import imported_id
from vastine.imports.pages import Pages
from vastine.imports.report import Report

NO_ARTICLE = "no article at that address"


def settle(source: str, findings: Findings, pages: Pages, report: Report) -> list[ImportedComment]:
    """In an order in which every answer comes after what it answers."""
    report.left_out.update(findings.left_out)
    gone = dict(findings.gone)
    settled: dict[str, ImportedComment] = {}
    parents: dict[str, str | None] = {}
    for found in findings.comments:
        if found.origin in settled:
            report.left_out["a second one of the same id"] += 1
        elif (comment := _settled(source, found, pages, report)) is None:
            gone[found.origin] = found.parent
        else:
            settled[found.origin], parents[found.origin] = comment, found.parent
    for origin, parent in parents.items():
        above = _standing(parent, settled, gone, settled[origin].thread)
        report.lifted += above != parent
        parents[origin] = above
    order = _in_order(parents)
    place = {origin: number for number, origin in enumerate(order)}
    # Whoever leads back to themselves begins on their own.
    return [
        replace(settled[origin], parent=settled[above].id)
        if (above := parents[origin]) is not None and place[above] < place[origin]
        else settled[origin]
        for origin in order
    ]


def _settled(source: str, found: Found, pages: Pages, report: Report) -> ImportedComment | None:
    text = tidy(found.text)
    thread = pages.thread(found.page)
    if is_empty(text):
        report.left_out["without words"] += 1
        return None
    if len(text) > ROOM:
        report.left_out[f"longer than {ROOM:,} characters"] += 1
        return None
    if thread is None:
        report.left_out[NO_ARTICLE] += 1
        report.pages_not_here[found.page] += 1
        return None
    status = found.status
    kinds = {span.kind for span in find_spans(text)}
    if status is Status.APPROVED and Kind.IDENTITY_CODE in kinds:
        # Never public, wherever it comes from: a moderator takes it out first.
        status = Status.PENDING
        report.noted["hold an identity code, so they wait in the moderation queue"] += 1
    elif kinds:
        report.noted["hold contact details in their text: look at them"] += 1
    return ImportedComment(
        id=imported_id(source, found.origin, found.at), thread=thread.thread, name=_name(found.name),
        body=text, status=status, submitted_at=found.at, published_at=found.at if status is Status.APPROVED else None,
    )  # fmt: skip


def _name(given: str) -> str:
    """One line of a name; somebody who used an address for a name has none here."""
    name = tidy_name(" ".join(given.split()))
    if find_spans(name):
        return ""
    return name if len(name) <= NAME_LENGTH else name[: NAME_LENGTH - 1] + "…"


def _standing(
    parent: str | None, settled: Mapping[str, ImportedComment], gone: Mapping[str, str | None], thread: str
) -> str | None:
    """The nearest of those above that is here, in the same thread."""
    passed: set[str] = set()
    while parent is not None and parent not in passed:
        if parent in settled and settled[parent].thread == thread:
            return parent
        passed.add(parent)
        parent = gone.get(parent)
    return None


def _in_order(parents: Mapping[str, str | None]) -> list[str]:
    """Every answer after what it answers."""
    done: dict[str, None] = {}
    for origin in parents:
        line: list[str] = []
        at: str | None = origin
        while at is not None and at not in done and at not in line:
            line.append(at)
            at = parents[at]
        done.update(dict.fromkeys(reversed(line)))
    return list(done)
