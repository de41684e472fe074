"""Tells an owner that its stream has vanished, or that Redis was started anew, so that it replays its state."""

from __future__ import annotations

from redis import Redis

from shared.contract import Stream


class Epoch:
    """A mark beside each stream that names the Redis it was filled in. No mark, or another Redis: replay."""

    def __init__(self, redis: Redis, stream: Stream) -> None:
        self._redis = redis
        self._key = f"{stream}:epoch"

    def is_over(self) -> bool:
        return self._redis.get(self._key) != self._server()

    def begin(self) -> None:
        self._redis.set(self._key, self._server())

    def _server(self) -> str:
        return str(self._redis.info("server")["run_id"])
