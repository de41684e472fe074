"""An owner learns that its stream has vanished."""

from redis import Redis

from shared.contract import Stream
from shared.streams.epoch import Epoch


def test_a_new_redis_begins_a_new_epoch_and_so_does_an_emptied_one(redis_url: str) -> None:
    redis = Redis.from_url(redis_url, decode_responses=True)
    epoch = Epoch(redis, Stream.STAFF)
    assert epoch.is_over()
    epoch.replay_when_over(list)
    assert not epoch.is_over()
    redis.flushall()
    assert epoch.is_over()


def test_a_restarted_redis_that_kept_its_data_is_a_new_epoch_all_the_same(redis_url: str) -> None:
    redis = Redis.from_url(redis_url, decode_responses=True)
    redis.set("staff:epoch", "the one before")
    assert Epoch(redis, Stream.STAFF).is_over()


def test_the_owner_replays_once_an_epoch(redis_url: str) -> None:
    redis = Redis.from_url(redis_url, decode_responses=True)
    epoch, told = Epoch(redis, Stream.STAFF), []
    for _ in range(3):
        epoch.replay_when_over(lambda: told.append("all"))
    assert told == ["all"]
    redis.flushall()
    epoch.replay_when_over(lambda: told.append("all"))
    assert told == ["all", "all"]


def test_a_redis_that_is_emptied_during_a_replay_is_told_all_again(redis_url: str) -> None:
    redis = Redis.from_url(redis_url, decode_responses=True)
    epoch = Epoch(redis, Stream.STAFF)
    epoch.replay_when_over(redis.flushall)
    assert epoch.is_over()
