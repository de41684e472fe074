"""Redacts a span of a comment openly: readers see that something was taken away, and what kind of thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.comments.domain.colleagues import Colleague
from services.comments.domain.refusals import FieldFault, WrongFields
from services.comments.domain.statuses import NotDecidable, Status, is_public
from services.comments.models import Thread
from services.comments.use_cases.change_thread import change_thread
from services.comments.use_cases.read_card import comment_at
from services.comments.use_cases.render_comment import render_comment
from services.comments.use_cases.seal_contact_request import iso
from shared.database import Database

KINDS = frozenset({"email", "phone", "identity_code", "iban", "address", "name", "other"})


@dataclass(frozen=True)
class Redaction:
    """Code points `start` to `end` of the body, end not included, on the version that was looked at."""

    comment: str
    version: int
    start: int
    end: int
    kind: str = "other"
    reason: str | None = None


def redact_span(database: Database, redaction: Redaction, by: Colleague, now: datetime) -> int:
    """The new version. Raises `UnknownComment`, `StaleComment`, `NotDecidable`, `WrongFields`."""
    with database.writing() as session:
        comment = comment_at(session, redaction.comment, redaction.version)
        if comment.status == Status.WITHDRAWN:
            raise NotDecidable
        overlaps = any(redaction.start < each["end"] and each["start"] < redaction.end for each in comment.redactions)
        if not 0 <= redaction.start < redaction.end <= len(comment.body) or overlaps or redaction.kind not in KINDS:
            raise WrongFields({"start": FieldFault("span")})
        said = {
            "start": redaction.start, "end": redaction.end, "kind": redaction.kind, "reason": redaction.reason,
            "by": by.id, "by_name": by.name, "at": iso(now),
        }  # fmt: skip
        comment.redactions = [*comment.redactions, said]
        comment.html = render_comment(
            comment.body, comment.redactions, session.get_one(Thread, comment.thread).language
        )
        comment.version += 1
        if is_public(Status(comment.status), comment.only_staff):
            change_thread(session, comment.thread, now)
        return comment.version
