"""The bell and the sweep: hints that never hang, never repeat and never flood; a schedule that any number may run."""

import json
import signal
import time

import pytest

from services.notify import tasks
from services.notify.broker import CeleryQueue, Task
from services.notify.rung import Rung
from services.notify.tasks import SharedSchedule, make_celery, make_ring, sweep_up
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


def test_a_bell_finds_its_queue_after_redis_was_emptied(settings, redis):
    ring = make_ring(settings)
    ring("first")
    redis.flushall()
    ring("second")
    assert waiting_letters(redis) == ["['second']"]


def test_a_bell_for_a_redis_that_is_away_is_let_go(tmp_path, redis_away):
    make_ring(settings_of(tmp_path, redis_away))("some-id")


def test_a_frozen_redis_costs_the_bell_a_moment(tmp_path, own_redis):
    ring = make_ring(settings_of(tmp_path, own_redis.url))
    ring("first")
    own_redis._process.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    ring("second")
    took = time.monotonic() - began
    own_redis._process.send_signal(signal.SIGCONT)
    assert took < 3


def test_the_sweep_rings_for_the_oldest_first_and_only_once(settings, database, redis):
    made, rung = many(database, 3), Rung(redis)
    heard: list[str] = []
    assert sweep_up(settings, database, rung, heard.append) == 3
    assert sweep_up(settings, database, rung, heard.append) == 0
    assert heard == made


def test_the_sweep_never_has_more_under_way_than_its_measure(settings, database, redis, monkeypatch):
    monkeypatch.setattr(tasks, "MOST_RUNG", 5)
    made, rung = many(database, 12), Rung(redis)
    heard: list[str] = []
    sweep_up(settings, database, rung, heard.append)
    assert heard == made[:5]
    for delivery in heard[:2]:
        rung.forget(delivery)
    sweep_up(settings, database, rung, heard.append)
    assert len(heard) == 7


def test_what_is_in_hand_or_not_due_is_not_rung_for(settings, database, redis):
    claimed = a_delivery(database, now=settings.house.clock())
    a_claim(database, claimed, settings.house.clock())
    heard: list[str] = []
    assert sweep_up(settings, database, Rung(redis), heard.append) == 0
    assert heard == []


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
def test_no_task_lets_a_fault_reach_celerys_log(tmp_path, redis_away, task, capsys):
    """Its database has no tables: everything goes wrong, and the text of that fault names parameters."""
    celery = make_celery(settings_of(tmp_path, redis_away))
    celery.tasks[task](*(["secret-id"] if task is Task.SEND_DELIVERY else []))
    logged = "".join(capsys.readouterr())
    assert "task failed" in logged
    assert "secret-id" not in logged
    assert "SELECT" not in logged


def test_the_destruction_leaves_what_is_not_over(settings, database):
    delivery = a_delivery(database, now=NOON)
    make_celery(settings).tasks[Task.DESTROY]()
    assert a_claim(database, delivery, after(days=400)).sealed
