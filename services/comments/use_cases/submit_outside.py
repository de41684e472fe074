"""Submits a comment on an outside page: by the rules of every other, in a thread that only a stored comment begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from services.comments.domain.intake import Intake
from services.comments.domain.refusals import UnknownThread
from services.comments.use_cases.find_outside import Asked
from services.comments.use_cases.open_outside_thread import forget_empty_thread, open_outside_thread
from services.comments.use_cases.submit_comment import Stored, Submission, submit_comment
from shared.database import Database

# Somebody else's refused first comment may have taken the thread away between the two steps.
TRIES = 4


def submit_outside(database: Database, asked: Asked, submission: Submission, intake: Intake, now: datetime) -> Stored:
    """Raises `NotOfThisSite`, and whatever `submit_comment` raises. A refusal leaves no thread behind."""
    for tries_left in range(TRIES - 1, -1, -1):
        opened = open_outside_thread(database, asked, submission.language, now)
        try:
            return submit_comment(database, replace(submission, thread=opened.thread), intake, now)
        except Exception as refused:
            if opened.fresh:
                forget_empty_thread(database, opened.thread)
            if not isinstance(refused, UnknownThread) or not tries_left:
                raise
    raise AssertionError
