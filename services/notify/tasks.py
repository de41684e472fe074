"""The Celery door: send one delivery, sweep up what is due, destroy what is over. And the schedule that calls the last two."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from celery import Celery
from celery.beat import ScheduleEntry, Scheduler
from kombu.exceptions import OperationalError
from redis import Redis, RedisError

from services.notify.broker import (
    RING_DEADLINE,
    UNANSWERED_SECONDS,
    WORKER_DEADLINE,
    CeleryQueue,
    Task,
    celery_settings,
)
from services.notify.rung import Rung
from services.notify.sending import Sender
from services.notify.settings import Settings
from services.notify.use_cases.destroy_sealed import destroy_sealed
from services.notify.use_cases.drop_useless import drop_useless
from services.notify.use_cases.due_deliveries import due_deliveries
from shared.database import Database
from shared.logs import fault_name, log
from shared.streams.connection import COURIER_DEADLINE, connect

# So many rings may lie in the queue before the sweep holds back; it may ring as often at once.
MOST_RUNG = 200
# The mark that a task of the schedule is under way.
SENT = "notify:schedule:{}"


def make_celery(settings: Settings) -> Celery:
    """The worker's app, with its three tasks."""
    celery = _app(settings, WORKER_DEADLINE)
    redis = connect(settings.house.redis_url, COURIER_DEADLINE)
    database, rung = Database(settings.house.database_url), Rung(redis)
    sender, bell = Sender.of(settings, database), Bell(celery)

    @celery.task(name=Task.SEND_DELIVERY, shared=False)
    @_speaks_plainly(Task.SEND_DELIVERY)
    def send_delivery(delivery_id: str) -> None:
        with suppress(RedisError):
            rung.forget(delivery_id)
        sender.send(delivery_id)

    @celery.task(name=Task.SWEEP, shared=False)
    @_speaks_plainly(Task.SWEEP)
    def sweep() -> None:
        SharedSchedule.answered(redis, Task.SWEEP)
        sweep_up(settings, database, rung, bell)

    @celery.task(name=Task.DESTROY, shared=False)
    @_speaks_plainly(Task.DESTROY)
    def destroy() -> None:
        SharedSchedule.answered(redis, Task.DESTROY)
        now = settings.house.clock()
        destroy_sealed(database, now, settings.grace)
        drop_useless(database, now)

    celery.conf.schedule_redis = redis
    return celery


def make_ring(settings: Settings, queue: CeleryQueue = CeleryQueue.LETTERS) -> Callable[[str], None]:
    """For whoever has just stored a delivery: a hint to the worker. It never raises, and never takes long."""
    bell, rung = Bell(_app(settings, RING_DEADLINE)), Rung(connect(settings.house.redis_url, RING_DEADLINE))

    def ring_once(delivery_id: str) -> None:
        try:
            if rung.note(delivery_id):
                bell.ring(delivery_id, queue)
        except (OperationalError, RedisError) as fault:
            log("bell").warning("not rung, the sweep will find it", delivery=delivery_id, fault=fault_name(fault))

    return ring_once


class Bell:
    """Rings for the worker: lays a delivery's id into one of its queues."""

    def __init__(self, celery: Celery) -> None:
        self._celery = celery

    def ring(self, delivery_id: str, queue: CeleryQueue = CeleryQueue.LETTERS) -> None:
        self._celery.send_task(Task.SEND_DELIVERY, args=[delivery_id], retry=False, queue=queue.value)

    def unheard(self) -> int:
        """How many rings lie in the queue of letters."""
        with self._celery.connection_or_acquire() as connection:
            try:
                return int(connection.default_channel.queue_declare(CeleryQueue.LETTERS, passive=True).message_count)
            except connection.channel_errors:  # A queue in which nothing lies is not there.
                return 0


def sweep_up(settings: Settings, database: Database, rung: Rung, bell: Bell) -> int:
    """Rings for what is due and not rung for, oldest first; not while many rings are unheard. Gives how often."""
    due = due_deliveries(database, settings.house.clock(), most=MOST_RUNG)
    if not due or bell.unheard() >= MOST_RUNG:
        return 0
    rung.forget_lost()
    done = [delivery_id for delivery_id in due if rung.note(delivery_id)]
    for delivery_id in done:
        bell.ring(delivery_id)
    return len(done)


class SharedSchedule(Scheduler):
    """A schedule of which any number may run: each entry is sent once, and not again before it was answered or given up.

    So nothing piles up in Redis while the worker is away.
    """

    def apply_async(self, entry: ScheduleEntry, producer: Any = None, advance: bool = True, **more: Any) -> Any:  # noqa: FBT001,FBT002
        redis: Redis = self.app.conf.schedule_redis
        if not redis.set(SENT.format(entry.name), "1", nx=True, ex=UNANSWERED_SECONDS):
            return None
        return super().apply_async(entry, producer=producer, advance=advance, **more)

    @staticmethod
    def answered(redis: Redis, name: str) -> None:
        with suppress(RedisError):
            redis.delete(SENT.format(name))


def _app(settings: Settings, deadline: float) -> Celery:
    celery = Celery("notify", set_as_current=False)
    celery.config_from_object(celery_settings(settings.house.redis_url, deadline))
    return celery


def _speaks_plainly(task: Task) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Celery would log a fault with its text, which may hold what a reader wrote; so it never gets to see one."""

    def wrap(work: Callable[..., None]) -> Callable[..., None]:
        def plainly(*arguments: str) -> None:
            try:
                work(*arguments)
            except Exception as fault:  # noqa: BLE001  As above. What was not done is found again by the sweep.
                log("worker").error("task failed", task=task, fault=fault_name(fault))

        return plainly

    return wrap
