"""Answers a comment in public, as staff: the answer stands at once, marked as official."""

from __future__ import annotations

from datetime import datetime

from services.comments.domain.colleagues import Colleague
from services.comments.domain.refusals import UnknownComment, WrongFields
from services.comments.domain.statuses import Status, Verdict, is_public
from services.comments.domain.text_rules import NAME_LENGTH, text_fault, tidy
from services.comments.domain.thread_order import path_of
from services.comments.models import Comment, Thread
from services.comments.use_cases.decide_comment import publish
from services.comments.use_cases.record_decision import Ruling, record_decision
from shared.database import Database, new_id

OFFICIAL = Ruling(Verdict.APPROVE, rule="official-answer")


def answer_as_staff(database: Database, comment_id: str, text: str, by: Colleague, now: datetime) -> str:
    """The answer's id. Raises `UnknownComment` (nothing public), `WrongFields`. A closed thread may still be answered."""
    body = tidy(text)
    if fault := text_fault(body):
        raise WrongFields({"body": fault})
    with database.writing() as session:
        parent = session.get(Comment, comment_id)
        if parent is None or not is_public(Status(parent.status), parent.only_staff):
            raise UnknownComment
        answer_id = new_id(now)
        answer = Comment(
            id=answer_id, thread=parent.thread, parent=parent.id, path=path_of(answer_id, parent.path),
            name=by.name[:NAME_LENGTH], body=body, html="", language=session.get_one(Thread, parent.thread).language,
            status=Status.APPROVED, only_staff=False, official=True, submitted_at=now, published_at=now, version=1,
            signals=[], redactions=[],
        )  # fmt: skip
        session.add(answer)
        session.flush()
        record_decision(session, answer, OFFICIAL, by, now)
        publish(session, answer, now)
        return answer_id
