"""Calls back a letter about an answer that readers see no more; once it is known not to have left, the others are told of."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services.comments.domain.reply_alerts import AlertState
from services.comments.models import ROW_LOCK, Comment, Outbox, ReaderLetter, ReplyAlert
from shared import outbox
from shared.contract import LetterRecalled


def recall_letter(session: Session, reply: Comment, now: datetime) -> None:
    """In the transaction that takes the answer away. A letter that has left cannot be called back."""
    wanted = select(ReplyAlert).where(ReplyAlert.comment == reply.parent).with_for_update(**ROW_LOCK)
    alert = session.scalar(wanted) if reply.parent else None
    if alert is None or reply.published_at is None or alert.told_from is None or alert.told_upto is None:
        return
    if alert.told_from < reply.published_at <= alert.told_upto:
        letter = last_letter(alert)
        session.execute(delete(ReaderLetter).where(ReaderLetter.id == letter))
        outbox.add(session, Outbox, LetterRecalled(about=letter, row_version=1), now)


def tell_anew(alert: ReplyAlert, letter: str, now: datetime) -> None:
    """That letter did not leave: the answers in it that are still public belong into the next. Twice is the same as once."""
    if alert.state == AlertState.ON and alert.told_from is not None and letter == last_letter(alert):
        alert.told_upto, alert.due_at = alert.told_from, now


def last_letter(alert: ReplyAlert) -> str:
    """Its id, as `lay_letter` makes it."""
    return f"{alert.id}-{alert.letters}"
