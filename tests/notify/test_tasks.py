"""The bell and the sweep: hints that never hang, never repeat and never flood; a schedule that any number may run."""

import json
import signal
import time

import pytest
from structlog.testing import capture_logs

from services.notify import rung, tasks
from services.notify.broker import CeleryQueue, Task
from services.notify.rung import Rung
from services.notify.tasks import Bell, SharedSchedule, make_celery, make_ring, sweep_up
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from tests.notify.builders import NOON, REQUEST, a_claim, a_delivery, a_request, after, settings_of


@pytest.fixture
def settings(tmp_path, redis_url):
    return settings_of(tmp_path, redis_url)


def waiting_letters(redis):
    messages = redis.lrange(CeleryQueue.LETTERS, 0, -1)
    return [json.loads(message)["headers"]["argsrepr"] for message in reversed(messages)]


def many(database, count):
    return [
        take_in_contact_request(database, a_request(about=f"{REQUEST[:-4]}{number:04}"), after(seconds=number))
        for number in range(count)
    ]


def test_a_bell_lies_in_the_queue_and_holds_an_id_and_nothing_else(settings, redis):
    make_ring(settings)("some-id")
    (message,) = redis.lrange(CeleryQueue.LETTERS, 0, -1)
    assert json.loads(message)["headers"]["task"] == Task.SEND_DELIVERY
    assert waiting_letters(redis) == ["['some-id']"]


def test_what_somebody_waits_for_has_a_queue_of_its_own(settings, redis):
    make_ring(settings, CeleryQueue.AT_ONCE)("some-id")
    assert (redis.llen(CeleryQueue.AT_ONCE), redis.llen(CeleryQueue.LETTERS)) == (1, 0)


def test_a_bell_finds_its_queue_after_redis_was_emptied(settings, redis):
    ring = make_ring(settings)
    ring("first")
    redis.flushall()
    ring("second")
    assert waiting_letters(redis) == ["['second']"]


def test_a_bell_for_a_redis_that_is_away_is_let_go(tmp_path, redis_away):
    make_ring(settings_of(tmp_path, redis_away))("some-id")


@pytest.mark.parametrize("noted", [False, True])
def test_a_frozen_redis_costs_the_bell_a_moment(tmp_path, own_redis, monkeypatch, noted):
    """It may freeze before the bell is noted, or between that and the ringing."""
    ring = make_ring(settings_of(tmp_path, own_redis.url))
    ring("first")
    if noted:
        monkeypatch.setattr(Rung, "note", lambda *_: True)
    own_redis._process.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    ring("second")
    took = time.monotonic() - began
    own_redis._process.send_signal(signal.SIGCONT)
    assert took < 3


@pytest.fixture
def sweep(settings, database, redis):
    return lambda: sweep_up(settings, database, Rung(redis), Bell(make_celery(settings)))


def test_the_sweep_rings_for_the_oldest_first_and_only_once(sweep, database, redis):
    made = many(database, 3)
    assert sweep() == 3
    assert sweep() == 0
    assert waiting_letters(redis) == [f"['{delivery}']" for delivery in made]


def test_the_sweep_looks_at_no_more_than_its_measure(sweep, database, redis, monkeypatch):
    monkeypatch.setattr(tasks, "MOST_RUNG", 5)
    made = many(database, 12)
    assert (sweep(), sweep()) == (5, 0)
    assert waiting_letters(redis) == [f"['{delivery}']" for delivery in made[:5]]


def test_a_queue_that_nobody_empties_does_not_grow_for_ever(sweep, database, redis, monkeypatch):
    """The mail server hangs for days: rings are taken for lost again and again while their messages still lie there."""
    monkeypatch.setattr(tasks, "MOST_RUNG", 5)
    monkeypatch.setattr(rung, "LOST_AFTER", -1.0)
    many(database, 3)
    for _ in range(20):
        sweep()
    assert 5 <= redis.llen(CeleryQueue.LETTERS) < 10


def test_what_is_in_hand_or_not_due_is_not_rung_for(sweep, settings, database, redis):
    a_claim(database, a_delivery(database, now=settings.house.clock()), settings.house.clock())
    assert sweep() == 0
    assert waiting_letters(redis) == []


def test_of_two_schedules_one_sends_and_sends_again_when_it_was_answered(settings, redis):
    first, second = (SharedSchedule(app=make_celery(settings)) for _ in range(2))
    entry = first.schedule[Task.SWEEP]
    first.apply_async(entry)
    second.apply_async(second.schedule[Task.SWEEP])
    assert redis.llen(CeleryQueue.SCHEDULE) == 1
    SharedSchedule.answered(redis, Task.SWEEP)
    second.apply_async(second.schedule[Task.SWEEP])
    assert redis.llen(CeleryQueue.SCHEDULE) == 2


def test_the_schedule_holds_the_sweep_and_the_destruction_and_nothing_else(settings):
    schedule = SharedSchedule(app=make_celery(settings)).schedule
    assert {name: str(entry.schedule) for name, entry in schedule.items()} == {
        Task.SWEEP: "<freq: 2.00 seconds>", Task.DESTROY: "<freq: 1.00 minute>",
    }  # fmt: skip


@pytest.mark.parametrize("task", [Task.SEND_DELIVERY, Task.SWEEP, Task.DESTROY])
def test_no_task_lets_a_fault_reach_celerys_log(tmp_path, redis_away, task):
    """Its database has no tables: everything goes wrong, and the text of that fault names parameters."""
    celery = make_celery(settings_of(tmp_path, redis_away))
    with capture_logs() as logged:
        celery.tasks[task](*(["secret-id"] if task is Task.SEND_DELIVERY else []))
    (said,) = logged
    assert said["event"] == "task failed"
    assert said["fault"].startswith("OperationalError at ")
    assert "secret-id" not in str(said)


def test_the_destruction_leaves_what_is_not_over(settings, database):
    delivery = a_delivery(database, now=NOON)
    make_celery(settings).tasks[Task.DESTROY]()
    assert a_claim(database, delivery, after(days=400)).sealed
