"""The outbox: an event goes with its cause or not at all, and a lost Redis loses none."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from redis import Redis
from redis.exceptions import RedisError
from sqlalchemy import func, select
from sqlalchemy.orm import DeclarativeBase

from shared import outbox
from shared.contract import Stream, ThreadChanged, decode
from shared.database import Database, database_url
from shared.outbox import OutboxColumns
from shared.streams.connection import connect


class Base(DeclarativeBase):
    pass


class Outbox(OutboxColumns, Base):
    __tablename__ = "outbox"


NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database(database_url(None, "notes", tmp_path))
    Base.metadata.create_all(database.engine)
    return database


@pytest.fixture
def redis(redis_url: str) -> Redis:
    return Redis.from_url(redis_url, decode_responses=True)


def add(database: Database, *abouts: str) -> None:
    with database.writing() as session:
        for about in abouts:
            outbox.add(session, Outbox, ThreadChanged(about, 1, open=True, count=0), NOON)


def entries(redis: Redis) -> list[tuple[str, dict[str, str]]]:
    return cast(list[tuple[str, dict[str, str]]], redis.xrange(Stream.COMMENTS))


def waiting(database: Database) -> int | None:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Outbox))


def test_events_reach_the_stream_in_their_order_and_leave_the_outbox(database: Database, redis: Redis) -> None:
    add(database, "a", "b", "c")
    assert outbox.relay(database, Outbox, redis, Stream.COMMENTS) == 3
    carried = [decode(fields["kind"], fields["body"]).about for _, fields in entries(redis)]
    assert (carried, waiting(database)) == (["a", "b", "c"], 0)


def test_an_event_whose_cause_was_rolled_back_never_existed(database: Database, redis: Redis) -> None:
    with pytest.raises(RuntimeError), database.writing() as session:  # noqa: PT012
        outbox.add(session, Outbox, ThreadChanged("a", 1, open=True, count=0), NOON)
        raise RuntimeError
    assert outbox.relay(database, Outbox, redis, Stream.COMMENTS) == 0


def test_while_redis_is_away_events_wait_and_the_oldest_is_known(database: Database) -> None:
    with database.reading() as session:
        assert outbox.seconds_waited(session, Outbox, NOON) == 0
    add(database, "a")
    with pytest.raises(RedisError):
        outbox.relay(database, Outbox, connect("redis://127.0.0.1:1", 0.2), Stream.COMMENTS)
    with database.reading() as session:
        assert outbox.seconds_waited(session, Outbox, NOON + timedelta(seconds=90)) == 90


def test_no_write_lock_is_held_while_redis_is_spoken_to(database: Database) -> None:
    class Asking:
        """Stands where Redis does, and writes to the database in the meantime."""

        def pipeline(self, **_: object) -> "Asking":
            return self

        def xadd(self, *_: object, **__: object) -> None: ...

        def execute(self) -> None:
            add(database, "meanwhile")

    add(database, "a")
    assert outbox.relay(database, Outbox, Asking(), Stream.COMMENTS) == 1  # type: ignore[arg-type]
    assert waiting(database) == 1
