"""Two couriers at the same moment: what is older never covers what is newer, on a database that lets both write."""

from collections.abc import Callable, Iterator
from threading import Thread as Worker

import pytest
from sqlalchemy import select, text

from services.articles.models import ContactRequest, Person, Thread
from services.articles.use_cases.take_in_delivery import take_in_delivery
from services.articles.use_cases.take_in_person import take_in_leaving
from services.articles.use_cases.take_in_thread import take_in_thread
from shared.contract import DeliveryChanged, PersonLeft, ThreadChanged
from shared.database import Database
from shared.database.migrating import migrate
from tests.articles.arrange import MARI, NOW, SITE, a_group, a_person, requests_told
from tests.articles.conftest import MIGRATIONS
from tests.articles.use_cases.test_join_group import joined
from tests.fixtures.waiting import wait_until

pytestmark = pytest.mark.postgres


@pytest.fixture
def database(postgres_url: str) -> Iterator[Database]:
    migrate(postgres_url, MIGRATIONS)
    opened = Database(postgres_url)
    yield opened
    opened.close()


def meanwhile(database: Database, older: Callable[[], object], newer: Callable[..., object]) -> None:
    """`older` is taken in by another courier after `newer` has changed the row, and before that is committed."""
    worker = Worker(target=older)
    with database.writing() as session:
        newer(session)
        session.flush()
        worker.start()
        wait_until(lambda: _somebody_waits(database))
    worker.join()


def _somebody_waits(database: Database) -> bool:
    with database.reading() as session:
        return bool(session.scalar(text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")))


def test_an_older_count_does_not_cover_a_newer_one(database: Database) -> None:
    take_in_thread(database, ThreadChanged(about="t1", row_version=1, open=True, count=1))

    def newer(session):
        thread = session.get(Thread, "t1")
        thread.row_version, thread.count = 3, 3

    meanwhile(database, lambda: take_in_thread(database, ThreadChanged("t1", 2, open=True, count=2)), newer)
    with database.reading() as session:
        assert session.get_one(Thread, "t1").count == 3


def test_somebody_who_left_does_not_come_back_by_older_news(database: Database) -> None:
    a_person(database)

    def newer(session):
        person = session.get(Person, MARI)
        person.row_version, person.left = 3, True

    meanwhile(database, lambda: a_person(database, row_version=2), newer)
    with database.reading() as session:
        person = session.get_one(Person, MARI)
        assert (person.left, person.row_version) == (True, 3)


def test_somebody_who_came_back_does_not_leave_by_older_news(database: Database) -> None:
    a_person(database)

    def newer(session):
        session.get(Person, MARI).row_version = 3

    meanwhile(database, lambda: take_in_leaving(database, PersonLeft(MARI, 2), NOW, SITE), newer)
    with database.reading() as session:
        assert not session.get_one(Person, MARI).left


def test_a_request_that_was_sent_is_not_sent_back_to_waiting(database: Database) -> None:
    a_group(database)
    joined(database)
    about = requests_told(database)[0].about

    def newer(session):
        request = session.scalar(select(ContactRequest))
        request.delivery_version, request.status = 3, "sent"

    older = DeliveryChanged(about, 2, status="sending", at="2026-11-23T12:31:00Z")
    meanwhile(database, lambda: take_in_delivery(database, older), newer)
    with database.reading() as session:
        assert session.scalar(select(ContactRequest.status)) == "sent"
