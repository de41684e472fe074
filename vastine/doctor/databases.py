"""The services' databases: whether each is there, stands at the newest migration, and gets rid of what it has to tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sqlalchemy import inspect, text
from sqlalchemy.exc import SQLAlchemyError

from shared.database import Database, database_url
from vastine.doctor.finding import Finding
from vastine.house import installed_services, migrations_of
from vastine.settings import HouseSettings
from vastine.up.folders import DataFolder
from vastine.up.revisions import head_of

# A courier carries an event off within a second or two. Far beyond that, nobody is carrying.
LONGEST_WAIT = timedelta(minutes=1)


def database_findings(settings: HouseSettings, now: datetime) -> Iterator[Finding]:
    for service in installed_services():
        if settings.database_url is None and not DataFolder(settings.data).database(service).exists():
            yield Finding(False, f"{service} has no database yet: start Vastine once.")
            continue
        database = Database(database_url(settings.database_url, service, settings.data))
        try:
            yield _revision(database, service)
            yield _oldest_event(database, service, now)
        except SQLAlchemyError as fault:
            yield Finding(False, f"The database of {service} cannot be read ({type(fault).__name__}).")
        finally:
            database.close()


def _revision(database: Database, service: str) -> Finding:
    head = head_of(migrations_of(service))
    with database.reading() as session:
        known = inspect(session.connection()).has_table("alembic_version")
        found = session.scalar(text("SELECT version_num FROM alembic_version")) if known else None
    if found != head:
        sentence = f"The database of {service} is at migration {found or 'none'}, not at {head}: restart Vastine."
        return Finding(False, sentence)
    return Finding(True, f"The database of {service} is at its newest migration, {head}.")


def _oldest_event(database: Database, service: str, now: datetime) -> Finding:
    with database.reading() as session:
        found = session.scalar(text("SELECT min(added_at) FROM outbox"))
    if found is None:
        return Finding(True, f"{service} has told everything it had to tell.")
    added = datetime.fromisoformat(found) if isinstance(found, str) else found
    waiting = now - (added if added.tzinfo else added.replace(tzinfo=UTC))
    is_well = waiting < LONGEST_WAIT
    since = f"{max(int(waiting.total_seconds()), 0)} s"
    return Finding(is_well, f"The oldest event that {service} has to tell waits for {since}.")
