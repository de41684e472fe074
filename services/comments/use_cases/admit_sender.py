"""Admits a sender, or asks them to wait: counts what one network sent in the last minute, under today's salt."""

from __future__ import annotations

import secrets
from datetime import date, datetime, tzinfo

from sqlalchemy.orm import Session

from services.comments.domain.refusals import TooMany
from services.comments.domain.senders import day_of, recent, seconds_to_wait, sender_key
from services.comments.models import ROW_LOCK, DaySalt, Sender

SALT_LENGTH = 32


def admit_sender(session: Session, network: str, limit: int | None, zone: tzinfo, now: datetime) -> int:
    """Notes one more submission of this sender, and gives how many it was today. Raises `TooMany`; then nothing is noted.

    The sender's row is locked, so that sending at once from many windows gets nobody past the limit. Two first
    submissions at once meet in the primary key: the caller tries again.
    """
    if limit is None:
        return 0
    day = day_of(now, zone)
    key = sender_key(network, salt_of(session, day))
    sender = session.get(Sender, key, with_for_update=ROW_LOCK)
    if sender is None:
        sender = Sender(key=key, day=day, times=[], today=0)
        session.add(sender)
    times = recent([datetime.fromisoformat(time) for time in sender.times], now)
    if wait := seconds_to_wait(times, limit, now):
        raise TooMany(wait)
    sender.times = [time.isoformat() for time in (*times, now)]
    sender.today += 1
    session.flush()
    return sender.today


def salt_of(session: Session, day: date) -> bytes:
    """The day's salt, made when the day's first sender comes."""
    salt = session.get(DaySalt, day)
    if salt is None:
        salt = DaySalt(day=day, salt=secrets.token_bytes(SALT_LENGTH))
        session.add(salt)
        session.flush()
    return salt.salt
