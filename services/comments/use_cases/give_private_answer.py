"""Gives a private answer: only whoever holds the receipt reads it."""

from __future__ import annotations

from datetime import datetime

from services.comments.domain.colleagues import Colleague
from services.comments.domain.refusals import UnknownComment, WrongFields
from services.comments.domain.statuses import Status
from services.comments.domain.text_rules import text_fault, tidy
from services.comments.models import Comment, PrivateAnswer
from shared.database import Database, new_id


def give_private_answer(database: Database, comment_id: str, text: str, by: Colleague, now: datetime) -> None:
    """Raises `UnknownComment`, also when the comment was withdrawn, and `WrongFields`."""
    tidied = tidy(text)
    if fault := text_fault(tidied):
        raise WrongFields({"text": fault})
    with database.writing() as session:
        comment = session.get(Comment, comment_id)
        if comment is None or comment.status == Status.WITHDRAWN:
            raise UnknownComment
        session.add(PrivateAnswer(
            id=new_id(now), comment=comment.id, text=tidied, answered_by=by.id, answered_by_name=by.name, answered_at=now
        ))  # fmt: skip
