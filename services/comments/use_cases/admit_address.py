"""Admits an address that somebody typed, or not: it may be a stranger's, and nobody's mailbox is to be filled from here."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.comments.domain.intake import Intake
from services.comments.domain.refusals import TooMany
from services.comments.domain.reply_alerts import ASKED_A_DAY, FROM_ONE_SENDER_A_DAY, mailbox_of
from services.comments.use_cases.admit_sender import admit_sender


def admit_address(session: Session, email: str, network: str, intake: Intake, now: datetime) -> bool:
    """Whether it may be written to once more today. Known for the day alone, under its salt, like a sender."""
    try:
        to_it = admit_sender(session, f"letters to {mailbox_of(email)}", ASKED_A_DAY, intake.zone, now)
    except TooMany:
        return False
    if intake.sender_limit is None:
        return to_it <= ASKED_A_DAY
    from_here = admit_sender(session, f"letters from {network}", FROM_ONE_SENDER_A_DAY, intake.zone, now)
    return to_it <= ASKED_A_DAY and from_here <= FROM_ONE_SENDER_A_DAY
