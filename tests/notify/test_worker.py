"""A real worker with a real Redis, a real mail server and a real database file, killed and robbed at its worst moments."""

import signal

import pytest
from redis import Redis

from services.notify.broker import Task
from services.notify.domain.schedule import LEASE
from services.notify.tasks import make_celery, make_ring
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from shared.env.crash_points import CrashPoint
from tests.fixtures.waiting import wait_until
from tests.notify.builders import REQUEST, a_delivery, a_request, row_of
from tests.notify.smtp_sink import Mode
from tests.notify.worker_process import House

pytestmark = pytest.mark.slow


@pytest.fixture
def house(tmp_path, own_redis, sink):
    return House(tmp_path, own_redis, sink)


def is_sent(database, delivery):
    return lambda: row_of(database, delivery).status == "sent"


def another(database, house, number):
    return take_in_contact_request(database, a_request(about=f"{REQUEST[:-2]}{number:02}"), house.now())


def test_a_delivery_arrives_without_a_bell(house, database):
    with house.worker():
        wait_until(is_sent(database, a_delivery(database, house.now())), 40)
    assert len(house.sink.taken) == 1
    assert "Traceback" not in house.log


def test_after_redis_was_emptied_the_next_bell_is_heard(house, database):
    with house.worker(), Redis.from_url(house.valkey.url) as redis:
        wait_until(is_sent(database, a_delivery(database, house.now())), 40)
        redis.flushall()
        second = another(database, house, 1)
        make_ring(house.settings)(second)
        wait_until(is_sent(database, second), 40)
        redis.flushall()
        wait_until(is_sent(database, another(database, house, 2)), 40)
    assert len(house.sink.taken) == 3


@pytest.mark.parametrize(("point", "copies"), [(CrashPoint.DELIVERY_CLAIMED, 1), (CrashPoint.LETTER_ACCEPTED, 2)])
def test_a_worker_killed_in_between_loses_nothing(house, database, point, copies):
    delivery = a_delivery(database, house.now())
    with house.worker(VASTINE_CRASH_AT=f"{point}:{house.folder / 'spent'}") as worker:
        wait_until(lambda: worker.poll() is not None, 40)
    assert row_of(database, delivery).status == "sending"
    house.let_pass(LEASE.total_seconds() + 1)
    with house.worker():
        wait_until(is_sent(database, delivery), 40)
    assert len(house.sink.taken) == copies
    assert len({letter["Message-ID"] for letter in house.sink.letters}) == 1


def test_a_worker_told_to_stop_ends_the_letter_in_hand(house, database):
    house.sink.mode = Mode.SLOW
    delivery = a_delivery(database, house.now())
    with house.worker() as worker:
        wait_until(lambda: house.sink.taken, 40)
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(30) == 0
    assert row_of(database, delivery).status == "sent"


def test_a_redis_that_is_restarted_or_frozen_leaves_the_worker_working(house, database):
    with house.worker():
        wait_until(is_sent(database, a_delivery(database, house.now())), 40)
        for number in (1, 2):
            house.valkey.kill()
            delivery = another(database, house, number)
            make_ring(house.settings)(delivery)
            house.valkey.start()
            wait_until(is_sent(database, delivery), 40)
        frozen = house.valkey._process
        frozen.send_signal(signal.SIGSTOP)
        delivery = another(database, house, 3)
        make_ring(house.settings)(delivery)
        frozen.send_signal(signal.SIGCONT)
        wait_until(is_sent(database, delivery), 40)
    assert len(house.sink.taken) == 4


def test_a_mail_server_that_was_away_gets_everything_when_it_is_back(house, database):
    house.sink.mode = Mode.LATER
    with house.worker():
        first, second = a_delivery(database, house.now()), another(database, house, 1)
        wait_until(lambda: all(row_of(database, each).attempts == 1 for each in (first, second)), 40)
        house.sink.mode = Mode.ACCEPT
        house.let_pass(120)
        wait_until(lambda: is_sent(database, first)() and is_sent(database, second)(), 40)


def test_what_is_over_is_destroyed_by_the_schedule(house, database):
    with house.worker():
        delivery = a_delivery(database, house.now())
        wait_until(is_sent(database, delivery), 40)
        house.let_pass(73 * 3600)
        # The schedule's next turn is up to a minute away; this is what it would send.
        make_celery(house.settings).send_task(Task.DESTROY, retry=False)
        wait_until(lambda: row_of(database, delivery).sealed is None, 40)
