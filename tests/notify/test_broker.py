"""How Celery is told about the house's Redis, and what is published there."""

import pytest

from services.notify.broker import CeleryQueue, Task, broker_url, celery_settings
from services.notify.tasks import make_celery
from tests.notify.builders import settings_of


@pytest.mark.parametrize(
    ("house", "celery"),
    [
        ("unix:///run/redis.sock?db=0", "redis+socket:///run/redis.sock?virtual_host=0"),
        ("unix://:s_e-cret@/run/redis.sock?db=3", "redis+socket://:s_e-cret@/run/redis.sock?virtual_host=3"),
        ("unix:///run/redis.sock", "redis+socket:///run/redis.sock?virtual_host=0"),
        ("redis://:secret@redis:6379/0", "redis://:secret@redis:6379/0"),
        ("rediss://redis:6380/1", "rediss://redis:6380/1"),
    ],
)
def test_the_address_is_the_same_redis(house, celery):
    assert broker_url(house) == celery


def test_the_worker_listens_to_every_queue_and_knows_every_task(tmp_path, redis_away):
    celery = make_celery(settings_of(tmp_path, redis_away))
    assert set(celery.amqp.queues) == {queue.value for queue in CeleryQueue}
    assert {name for name in celery.tasks if not name.startswith("celery.")} == {task.value for task in Task}
    assert set(celery.conf.task_routes) == set(Task)


def test_nothing_is_lost_by_being_taken_and_nothing_but_json_is_taken():
    settings = celery_settings("redis://127.0.0.1", 1.0)
    assert settings["task_acks_late"]
    assert settings["task_reject_on_worker_lost"]
    assert settings["worker_prefetch_multiplier"] == 1
    assert settings["accept_content"] == ["json"]
    assert settings["result_backend"] is None


def test_no_queue_needs_a_binding_that_redis_could_lose():
    assert {queue.exchange.name for queue in celery_settings("redis://127.0.0.1", 1.0)["task_queues"]} == {""}
