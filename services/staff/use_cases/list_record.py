"""Reads the audit record: newest first, by person, kind and time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select

from services.staff.models import AuditRow, Person
from shared.database import Database

PAGE = 50
MOST = 100_000


@dataclass(frozen=True)
class RecordFilter:
    """Empty means all. `since` is included, `until` is not; `before` is the number of the last line seen."""

    person: str = ""
    deed: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None


@dataclass(frozen=True)
class RecordLine:
    """One fact. `who` and `about` are names where they are people's, as they are called now."""

    id: int
    at: datetime
    who: str | None
    deed: str
    about: str | None
    fields: tuple[str, ...]


def list_record(database: Database, wanted: RecordFilter, most: int = PAGE) -> list[RecordLine]:
    rows = select(AuditRow).order_by(AuditRow.id.desc()).limit(most)
    if wanted.person:
        rows = rows.where(or_(AuditRow.who == wanted.person, AuditRow.about == wanted.person))
    if wanted.deed:
        rows = rows.where(AuditRow.deed == wanted.deed)
    if wanted.since is not None:
        rows = rows.where(AuditRow.at >= wanted.since)
    if wanted.until is not None:
        rows = rows.where(AuditRow.at < wanted.until)
    if wanted.before is not None:
        rows = rows.where(AuditRow.id < wanted.before)
    with database.reading() as session:
        names = {person.id: person.name for person in session.execute(select(Person.id, Person.name))}
        return [
            RecordLine(
                row.id, row.at, names.get(row.who or "", row.who), row.deed, names.get(row.about or "", row.about),
                tuple(row.fields),
            )
            for row in session.scalars(rows)
        ]  # fmt: skip
