"""Confirms a reply alert from the letter that was sent to its address: only then are answers told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.refusals import UnknownAlert
from services.comments.domain.reply_alerts import LASTS, AlertState, Purpose, alert_of
from services.comments.models import ROW_LOCK, Comment, ReplyAlert, Thread
from shared.database import Database


@dataclass(frozen=True)
class AlertView:
    """What the page behind a link tells: of which article, until when, and whether it is confirmed."""

    title: str
    url: str
    language: str
    state: AlertState
    ends_at: datetime


def show_alert(database: Database, key: bytes, purpose: Purpose, token: str) -> AlertView:
    """Raises `UnknownAlert`: not ours, stopped, or over."""
    with database.reading() as session:
        return _view(session, _found(session, key, purpose, token))


def confirm_alert(database: Database, key: bytes, token: str, now: datetime) -> AlertView:
    """Twice is the same as once. Raises `UnknownAlert`."""
    with database.writing() as session:
        alert = _found(session, key, Purpose.CONFIRM, token, lock=True)
        if alert.state == AlertState.ASKED:
            alert.state, alert.confirmed_at, alert.ends_at = AlertState.ON, now, now + LASTS
        return _view(session, alert)


def _found(session: Session, key: bytes, purpose: Purpose, token: str, *, lock: bool = False) -> ReplyAlert:
    alert = alert_of(key, purpose, token)
    query = select(ReplyAlert).where(ReplyAlert.id == alert)
    found = session.scalar(query.with_for_update(**ROW_LOCK) if lock else query)
    if found is None:
        raise UnknownAlert
    return found


def _view(session: Session, alert: ReplyAlert) -> AlertView:
    thread = session.get_one(Thread, session.get_one(Comment, alert.comment).thread)
    return AlertView(thread.title, thread.url, alert.language, AlertState(alert.state), alert.ends_at)
