"""Takes settled comments in, some at a time, so that a running house is never kept waiting for long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from services.comments.use_cases.import_comments import ImportedComment, import_comments, known_comments
from shared.database import Database
from vastine.imports.report import Report

BATCH = 100


def take_in(
    database: Database, comments: Sequence[ImportedComment], report: Report, now: datetime, *, dry: bool
) -> None:
    """Counts in any case; changes something only when it is not dry."""
    for start in range(0, len(comments), BATCH):
        batch = comments[start : start + BATCH]
        known = known_comments(database, [each.id for each in batch])
        fresh = [each for each in batch if each.id not in known]
        report.known += len(batch) - len(fresh)
        report.new.update(each.status.value for each in fresh)
        if fresh and not dry:
            import_comments(database, fresh, now)
