"""A service's own database: SQLite or PostgreSQL, transactions that are durable when they return, times in UTC, ids that sort."""

from __future__ import annotations

import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import DateTime, Engine, create_engine, event
from sqlalchemy.engine import Connection, Dialect, make_url
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

# What is raised while the database is away; it passes, and is no fault of what was being written.
DATABASE_AWAY = (OperationalError, InterfaceError)
LOCK_WAIT_MS = 5_000
LOCK_PAUSE = 0.002
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
ID_LENGTH = 26
# So often work is done again that met other work in a unique column.
TRIES = 4

T = TypeVar("T")

# synchronous=FULL syncs the log at each commit: what was answered 201 survives a power cut.
# secure_delete overwrites what is deleted, so that erased contact details leave no trace in free pages.
SQLITE_PRAGMAS = (
    "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", f"busy_timeout={LOCK_WAIT_MS}",
)  # fmt: skip


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time in both databases; SQLite alone would give it back naive."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without a zone")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Database:
    """Opens transactions: `reading()` for looking, `writing()` for changing; the latter commits when its block ends well."""

    def __init__(self, url: str) -> None:
        self.engine = engine_for(url)
        self._writer = self.engine.execution_options(writes=True)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    def write(self, work: Callable[[Session], T], tries: int = TRIES) -> T:
        """Does the work in a transaction that writes, and anew where it met another's in a unique column.

        The loser then finds what the winner stored. Raises `IntegrityError` after so many tries.
        """
        for tries_left in range(tries - 1, -1, -1):
            try:
                with self.writing() as session:
                    return work(session)
            except IntegrityError:
                if not tries_left:
                    raise
        raise AssertionError

    def close(self) -> None:
        self.engine.dispose()


def database_url(template: str | None, service: str, data: Path) -> str:
    """The service's own address: the template with {service} filled in, or its SQLite file under the data folder."""
    return template.replace("{service}", service) if template else f"sqlite:///{data / service}.db"


def new_id(now: datetime) -> str:
    """A ULID: 48 bits of time in milliseconds, 80 of chance; sorts by time, cannot be guessed."""
    number = (int(now.timestamp() * 1000) << 80) | secrets.randbits(80)
    return "".join(ALPHABET[(number >> shift) & 31] for shift in range(5 * (ID_LENGTH - 1), -1, -5))


def engine_for(address: str) -> Engine:
    """An engine for SQLite or PostgreSQL, with our durability and our way of beginning transactions."""
    url = make_url(address)
    if url.get_backend_name() != "sqlite":
        url = url.set(drivername="postgresql+psycopg")
        return create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args={"connect_timeout": 5})
    engine = create_engine(url, hide_parameters=True, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # We begin transactions ourselves, below.
    for pragma in SQLITE_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when another wrote in between, whatever the
    # lock wait. So whoever means to write takes the write lock at the start, and waits for it there.
    if not connection.get_execution_options().get("writes", False):
        connection.exec_driver_sql("BEGIN")
        return
    driver = cast(sqlite3.Connection, connection.connection.driver_connection)
    driver.execute("PRAGMA busy_timeout=0")
    try:
        if not _gets_the_lock(driver):
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # Once more, for SQLAlchemy to raise in its own words.
    finally:
        driver.execute(f"PRAGMA busy_timeout={LOCK_WAIT_MS}")


def _gets_the_lock(driver: sqlite3.Connection) -> bool:
    """Asks for it at short intervals. SQLite's own pauses grow to a tenth of a second, lock free or not.

    So long a wait matters: who dies before a letter's "sent" is written down has sent it twice.
    """
    give_up = time.monotonic() + LOCK_WAIT_MS / 1000
    while time.monotonic() < give_up:
        try:
            driver.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as fault:
            if not fault.sqlite_errorname.startswith("SQLITE_BUSY"):
                return False
            time.sleep(LOCK_PAUSE)
        else:
            return True
    return False
