"""Nothing waits for Redis without a deadline."""

import socket
import time
from collections.abc import Callable, Iterator

import pytest
from redis.exceptions import RedisError

from shared.streams.connection import DOOR_DEADLINE, connect, connect_door


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a server that takes the call and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"redis://127.0.0.1:{server.getsockname()[1]}"


def seconds_of(call: Callable[[], object]) -> float:
    started = time.monotonic()
    with pytest.raises(RedisError):
        call()
    return time.monotonic() - started


def test_a_server_that_never_answers_costs_the_deadline_and_no_more(silent: str) -> None:
    redis = connect(silent, 0.2)
    assert 0.2 <= seconds_of(lambda: redis.get("anything")) < 2
    assert 0.2 <= seconds_of(lambda: redis.get("anything")) < 2


def test_a_door_leaves_a_silent_server_alone_for_a_while(silent: str) -> None:
    redis = connect_door(silent)
    assert seconds_of(lambda: redis.get("anything")) >= DOOR_DEADLINE
    assert seconds_of(lambda: redis.get("anything")) < DOOR_DEADLINE / 2
    assert seconds_of(lambda: redis.mget("any", "thing")) < DOOR_DEADLINE / 2


def test_a_door_asks_again_when_the_rest_is_over(silent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.streams.connection.REST", 0.0)
    redis = connect_door(silent)
    for _ in range(2):
        assert seconds_of(lambda: redis.get("anything")) >= DOOR_DEADLINE
