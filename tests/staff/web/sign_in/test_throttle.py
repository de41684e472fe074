"""Whoever guesses is slowed down, and nobody is locked out for ever."""

import pytest
from redis.exceptions import RedisError

from services.staff.web.sign_in.throttle import Throttle
from shared.streams.connection import DOOR_DEADLINE, connect


@pytest.fixture
def throttle() -> Throttle:
    return Throttle(b"secret", most=3, window=60)


def test_after_so_many_tries_comes_a_pause_that_has_an_end(throttle, redis):
    assert [throttle.pause(redis, "mari@example.org") for _ in range(3)] == [0, 0, 0]
    assert 0 < throttle.pause(redis, "mari@example.org") <= 60
    assert throttle.pause(redis, "aino@example.org") == 0


def test_going_on_does_not_make_the_pause_longer(redis):
    throttle = Throttle(b"secret", most=1, window=60)
    throttle.pause(redis, "mari@example.org")
    [key] = redis.keys("staff:tries:*")
    redis.expire(key, 5)
    assert throttle.pause(redis, "mari@example.org") <= 5


def test_all_processes_count_together(redis):
    one, other = Throttle(b"secret", most=2), Throttle(b"secret", most=2)
    assert one.pause(redis, "mari@example.org") == other.pause(redis, "mari@example.org") == 0
    assert one.pause(redis, "mari@example.org") > 0


def test_the_address_is_not_kept(throttle, redis):
    throttle.pause(redis, "mari@example.org")
    assert not any("mari" in key for key in redis.scan_iter())


def test_without_redis_the_process_counts_alone(throttle, redis_away):
    away = connect(redis_away, DOOR_DEADLINE)
    assert [throttle.pause(away, "mari@example.org") for _ in range(3)] == [0, 0, 0]
    assert throttle.pause(away, "mari@example.org") > 0
    with pytest.raises(RedisError):
        throttle.forget(away, "mari@example.org")
    assert throttle.pause(away, "mari@example.org") == 0


def test_the_pause_in_the_process_ends_too(redis_away):
    throttle = Throttle(b"secret", most=0, window=0)
    assert throttle.pause(connect(redis_away, DOOR_DEADLINE), "mari@example.org") == 1
    assert all(tries == 1 for tries, _ in throttle._own.values())


def test_a_right_password_begins_anew(throttle, redis):
    for _ in range(3):
        throttle.pause(redis, "mari@example.org")
    throttle.forget(redis, "mari@example.org")
    assert throttle.pause(redis, "mari@example.org") == 0
