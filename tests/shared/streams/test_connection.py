"""Nothing waits for Redis without a deadline."""

import socket
import time

import pytest
from redis.exceptions import RedisError

from shared.streams.connection import connect


def test_a_server_that_takes_the_call_and_never_answers_costs_the_deadline_and_no_more() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        redis = connect(f"redis://127.0.0.1:{silent.getsockname()[1]}", 0.2)
        started = time.monotonic()
        with pytest.raises(RedisError):
            redis.get("anything")
        assert time.monotonic() - started < 2
