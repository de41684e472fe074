"""Writes into the audit record what changed nothing else."""

from __future__ import annotations

from datetime import datetime

from services.staff.domain.deeds import Deed
from services.staff.models import AuditRow
from shared.database import Database


def note_deed(database: Database, deed: Deed, person_id: str | None, now: datetime, *, by: str | None = None) -> None:
    with database.writing() as session:
        session.add(AuditRow(at=now, who=by, deed=deed, about=person_id, fields=[]))
