"""Stops a reply alert: by the link in a letter or by the receipt. The address is erased, here and where letters wait."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services.comments.domain.reply_alerts import Purpose, alert_of
from services.comments.models import Outbox, ReaderLetter, ReplyAlert
from services.comments.use_cases.find_receipt import find_receipt
from shared import outbox
from shared.contract import AlertStopped
from shared.database import Database


def stop_by_link(database: Database, key: bytes, token: str, now: datetime) -> None:
    """Twice is the same as once, and a link that is not ours changes nothing: nobody learns which it was."""
    alert = alert_of(key, Purpose.STOP, token)
    if alert is None:
        return
    with database.writing() as session:
        comment = session.scalar(select(ReplyAlert.comment).where(ReplyAlert.id == alert))
        if comment is not None:
            erase_alert(session, comment, now)


def stop_by_receipt(database: Database, token: str, now: datetime) -> None:
    """Twice is the same as once. Raises `UnknownReceipt`."""
    with database.writing() as session:
        erase_alert(session, find_receipt(session, token, lock=True).id, now)


def erase_alert(session: Session, comment: str, now: datetime) -> None:
    """The alert of that comment, if it has one; in the caller's transaction."""
    gone = session.scalars(delete(ReplyAlert).where(ReplyAlert.comment == comment).returning(ReplyAlert.id)).all()
    for alert in gone:
        session.execute(delete(ReaderLetter).where(ReaderLetter.series == alert))
        outbox.add(session, Outbox, AlertStopped(about=alert, row_version=1), now)
