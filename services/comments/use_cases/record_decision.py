"""Records a decision and tells the others that a comment has another status, or waits to be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from services.comments.domain.colleagues import Colleague
from services.comments.domain.statements import Prompt
from services.comments.domain.statuses import Verdict
from services.comments.models import Comment, Decision, Outbox, Thread
from services.comments.use_cases.seal_contact_request import iso
from shared import outbox
from shared.contract import CommentDecided, CommentHeld
from shared.database import new_id


@dataclass(frozen=True)
class Ruling:
    """A verdict with the rule it cites, words to the author, and what the statement of reasons has to tell besides."""

    verdict: Verdict
    rule: str | None = None
    reason: str | None = None
    law: str | None = None
    prompted_by: Prompt | None = None
    screened: bool = False


# The named rule by which a comment shows at once where the article is read after publishing.
AUTOMATIC = Ruling(Verdict.APPROVE, rule="post-moderation")


def record_decision(
    session: Session, comment: Comment, ruling: Ruling, by: Colleague | None, now: datetime
) -> Decision:
    """Adds a row to the record, on the version that was decided on; without a person it was the rule."""
    decision = Decision(
        id=new_id(now), comment=comment.id, comment_version=comment.version, verdict=ruling.verdict, rule=ruling.rule,
        reason=ruling.reason, law=ruling.law, decided_by=by.id if by else None,
        decided_by_name=by.name if by else None, decided_at=now, prompted_by=ruling.prompted_by, screened=ruling.screened,
    )  # fmt: skip
    session.add(decision)
    comment.version += 1
    lay_decided(session, comment, now)
    return decision


def lay_decided(session: Session, comment: Comment, now: datetime) -> None:
    """The comment has another status now."""
    event = CommentDecided(
        about=comment.id, row_version=comment.version, thread=comment.thread, status=comment.status, decided_at=iso(now)
    )
    outbox.add(session, Outbox, event, now)


def lay_held(session: Session, comment: Comment, thread: Thread, now: datetime) -> None:
    """The comment waits in the moderation queue."""
    event = CommentHeld(
        about=comment.id, row_version=comment.version, thread=thread.id, title=thread.title, language=comment.language,
        submitted_at=iso(comment.submitted_at),
    )  # fmt: skip
    outbox.add(session, Outbox, event, now)
