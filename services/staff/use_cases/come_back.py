"""Finds out whether a newcomer was here before: somebody who left is the same person when they come again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.staff.domain.person import Particulars, fold_email
from services.staff.models import Person
from services.staff.use_cases.check_particulars import EMAIL_TAKEN


def come_back(session: Session, kept: Particulars, now: datetime) -> Person | None:
    """Their row, active again; nobody when the address is new. Raises `WrongFields` when its owner works here."""
    found = session.scalar(select(Person).where(Person.email_folded == fold_email(kept.email)).with_for_update())
    if found is None:
        return None
    if found.active:
        raise EMAIL_TAKEN
    found.active, found.successor_id, found.added_at = True, None, now
    found.row_version += 1
    found.changed_at = now
    return found
