"""How work reaches the Celery worker: the names of its tasks and queues, and the settings that keep it honest.

A message is a hint and holds an id, nothing else. Whatever Redis loses, the sweep over the database finds again.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from urllib.parse import parse_qs, urlsplit

from kombu import Exchange, Queue

# Longer than any task may take, so that nothing is handed out twice while somebody is at it.
VISIBILITY_SECONDS = 120
RESTORE_SECONDS = 5
WORKER_DEADLINE = 10.0
RING_DEADLINE = 1.0
SWEEP_SECONDS = 2.0
DESTROY_SECONDS = 60.0
# After so long without an answer the schedule takes what it sent for lost, and sends again.
UNANSWERED_SECONDS = 15


class CeleryQueue(StrEnum):
    """Every queue of the worker. Letters wait for mail servers; what somebody sits and waits for, and the schedule, do not."""

    LETTERS = "notify.letters"
    AT_ONCE = "notify.at_once"
    SCHEDULE = "notify.schedule"


class Task(StrEnum):
    """Every task of the worker."""

    SEND_DELIVERY = "notify.send_delivery"
    SWEEP = "notify.sweep"
    DESTROY = "notify.destroy"


def celery_settings(redis_url: str, deadline: float) -> dict[str, Any]:
    """`deadline` ends each conversation with Redis, in seconds: a frozen one must not hold whoever publishes."""
    return {
        "broker_url": broker_url(redis_url),
        "broker_transport_options": _transport(deadline),
        "broker_connection_retry_on_startup": True, "broker_connection_max_retries": None,
        "task_queues": [_straight(queue) for queue in CeleryQueue],
        "task_default_queue": CeleryQueue.LETTERS.value,
        "task_default_exchange": "",
        "task_routes": {
            Task.SEND_DELIVERY: {"queue": CeleryQueue.LETTERS.value},
            Task.SWEEP: {"queue": CeleryQueue.SCHEDULE.value},
            Task.DESTROY: {"queue": CeleryQueue.SCHEDULE.value},
        },
        "task_serializer": "json", "accept_content": ["json"], "task_ignore_result": True, "result_backend": None,
        "result_expires": None,
        "task_acks_late": True, "task_reject_on_worker_lost": True, "worker_prefetch_multiplier": 1,
        "task_publish_retry": False,
        # Nobody listens to these here, and they would lie in Redis.
        "worker_send_task_events": False,
        "worker_hijack_root_logger": False, "worker_redirect_stdouts": False,
        "timezone": "UTC",
        "beat_scheduler": "services.notify.tasks:SharedSchedule",
        "beat_schedule": {
            Task.SWEEP.value: _every(SWEEP_SECONDS, Task.SWEEP),
            Task.DESTROY.value: _every(DESTROY_SECONDS, Task.DESTROY),
        },
    }  # fmt: skip


def broker_url(redis_url: str) -> str:
    """The house's Redis as Celery spells it: for a socket file it has its own form."""
    parts = urlsplit(redis_url)
    if parts.scheme != "unix":
        return redis_url
    database = parse_qs(parts.query).get("db", ["0"])[0]
    return f"redis+socket://{parts.netloc}{parts.path}?virtual_host={database}"


def _every(seconds: float, task: Task) -> dict[str, Any]:
    return {"task": task.value, "schedule": seconds, "options": {"expires": UNANSWERED_SECONDS}}


def _transport(deadline: float) -> dict[str, Any]:
    return {
        "visibility_timeout": VISIBILITY_SECONDS, "unacked_restore_interval": RESTORE_SECONDS, "unacked_restore_throttle": 1,
        "unacked_mutex_expire": 30, "socket_timeout": deadline, "socket_connect_timeout": deadline,
        "retry_on_timeout": False, "max_retries": 0,
    }  # fmt: skip


def _straight(queue: CeleryQueue) -> Queue:
    """A queue without an exchange: what is published goes straight there, and no binding in Redis can be lost on the way."""
    return Queue(queue.value, exchange=Exchange(""), routing_key=queue.value)
