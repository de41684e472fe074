"""A service's database: durable, in UTC, and fair to those who write side by side."""

import threading
import time
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import String, text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from shared.database import Database, UtcDateTime, database_url, new_id


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database(database_url(None, "notes", tmp_path))
    Base.metadata.create_all(database.engine)
    return database


def test_sqlite_writes_ahead_syncs_every_commit_and_overwrites_what_it_deletes(database: Database) -> None:
    with database.reading() as session:
        pragmas = {
            name: session.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "secure_delete")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


def test_a_time_comes_back_aware_and_in_utc(database: Database) -> None:
    written = NOON.astimezone(timezone(timedelta(hours=2)))
    with database.writing() as session:
        session.add(Note(id="a", at=written))
    with database.reading() as session:
        assert session.get_one(Note, "a").at == NOON
        assert session.get_one(Note, "a").at.tzinfo is UTC


def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="without a zone"), database.writing() as session:
        session.add(Note(id="a", at=datetime(2026, 11, 23)))  # noqa: DTZ001


def test_what_fails_halfway_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError), database.writing() as session:  # noqa: PT012
        session.add(Note(id="a", at=NOON))
        session.flush()
        raise RuntimeError
    with database.reading() as session:
        assert session.get(Note, "a") is None


def test_writers_that_read_first_wait_for_each_other_instead_of_failing(database: Database) -> None:
    faults: list[Exception] = []

    def write(name: str) -> None:
        try:
            for number in range(25):
                with database.writing() as session:
                    session.scalar(text("SELECT count(*) FROM notes"))
                    session.add(Note(id=f"{name}{number}", at=NOON))
        except Exception as fault:  # noqa: BLE001
            faults.append(fault)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as session:
        assert (faults, session.scalar(text("SELECT count(*) FROM notes"))) == ([], 100)


def test_a_writer_gets_its_turn_as_soon_as_the_lock_is_free(database: Database) -> None:
    def late_by() -> float:
        has_lock, freed = threading.Event(), []

        def hold() -> None:
            with database.writing() as session:
                session.execute(text("SELECT 1"))
                has_lock.set()
                time.sleep(0.35)  # So long that SQLite by itself would look again every 100 ms only.
            freed.append(time.monotonic())

        holder = threading.Thread(target=hold)
        holder.start()
        has_lock.wait()
        with database.writing() as session:
            session.execute(text("SELECT 1"))
            mine = time.monotonic()
        holder.join()
        return mine - freed[0]

    assert min(late_by() for _ in range(3)) < 0.02


def test_ids_sort_by_time_and_do_not_repeat() -> None:
    moments = [NOON + timedelta(milliseconds=step) for step in range(500)]
    ids = [new_id(moment) for moment in moments]
    assert ids == sorted(ids)
    assert len({new_id(NOON) for _ in range(500)}) == 500
    assert all(len(each) == 26 for each in ids)


def test_the_address_is_the_template_or_a_file_in_the_data_folder() -> None:
    assert database_url("postgresql://x/{service}", "staff", Path("/d")) == "postgresql://x/staff"
    assert database_url(None, "staff", Path("/d")) == "sqlite:////d/staff.db"


def test_work_that_met_other_work_is_done_again_and_sees_what_that_stored(tmp_path):
    database, seen = Database(f"sqlite:///{tmp_path}/met.db"), []
    with database.writing() as session:
        session.execute(text("CREATE TABLE met (name TEXT PRIMARY KEY)"))

    def work(session):
        seen.append(session.scalar(text("SELECT count(*) FROM met")))
        if seen == [0]:
            session.execute(text("INSERT INTO met VALUES ('one'), ('one')"))
        session.execute(text("INSERT INTO met VALUES ('two')"))
        return "done"

    assert database.write(work) == "done"
    # The first try left nothing behind.
    assert seen == [0, 0]
    database.close()


@pytest.mark.parametrize("tries", [1, 3])
def test_work_that_never_fits_is_given_up_after_its_tries(tmp_path, tries):
    database, seen = Database(f"sqlite:///{tmp_path}/met.db"), []
    with database.writing() as session:
        session.execute(text("CREATE TABLE met (name TEXT PRIMARY KEY)"))

    def work(session):
        seen.append(1)
        session.execute(text("INSERT INTO met VALUES ('one'), ('one')"))

    with pytest.raises(IntegrityError):
        database.write(work, tries=tries)
    assert len(seen) == tries
    database.close()
