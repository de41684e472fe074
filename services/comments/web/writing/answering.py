"""Whom a comment answers."""

from __future__ import annotations

from services.comments.domain.refusals import UnknownComment
from services.comments.use_cases.report_comment import show_reported
from services.comments.use_cases.show_thread import ShownComment, ThreadView
from shared.web.place import database, now


def answered(view: ThreadView, comment: str | None) -> ShownComment | None:
    """The comment that is being answered, if it stands in this thread for all to see."""
    if not comment:
        return None
    try:
        reported = show_reported(database(), comment, now())
    except UnknownComment:
        return None
    return reported.comment if reported.thread.id == view.id else None
