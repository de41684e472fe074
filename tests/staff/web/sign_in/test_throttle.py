"""Whoever guesses is slowed down, and nobody is locked out for ever."""

from datetime import timedelta

import pytest
from redis.exceptions import RedisError

from services.staff.web.sign_in.throttle import Throttle, sender_name
from shared.streams.connection import DOOR_DEADLINE, connect
from tests.staff.arrange import NOW


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
    throttle.pause(redis, sender_name("192.0.2.7", NOW))
    assert not any("mari" in key or "192" in key for key in redis.scan_iter())


def test_a_sender_is_a_network_and_another_one_tomorrow():
    assert sender_name("192.0.2.7", NOW) == sender_name("192.0.2.200", NOW) != sender_name("198.51.100.7", NOW)
    assert sender_name("192.0.2.7", NOW) != sender_name("192.0.2.7", NOW + timedelta(days=1))


def test_a_redis_that_is_away_is_told_to_the_door(throttle, redis_away):
    with pytest.raises(RedisError):
        throttle.pause(connect(redis_away, DOOR_DEADLINE), "mari@example.org")


def test_a_right_password_begins_anew(throttle, redis):
    for _ in range(3):
        throttle.pause(redis, "mari@example.org")
    throttle.forget(redis, "mari@example.org")
    assert throttle.pause(redis, "mari@example.org") == 0


def test_a_right_try_is_given_back(throttle, redis):
    for _ in range(10):
        assert throttle.pause(redis, "office") == 0
        throttle.give_back(redis, "office")
    throttle.give_back(redis, "never seen")
    assert redis.keys("staff:tries:*") == [throttle._key("office")]
