"""Tells an owner that its stream has vanished, or that Redis was started anew, so that it replays its state."""

from __future__ import annotations

from collections.abc import Callable

from redis import Redis

from shared.contract import Stream

UNDER_WAY = "replay under way"


class Epoch:
    """A mark beside each stream that names the Redis it was filled in. No mark, or another Redis: replay."""

    def __init__(self, redis: Redis, stream: Stream) -> None:
        self._redis = redis
        self._key = f"{stream}:epoch"

    def replay_when_over(self, replay: Callable[[], object]) -> int:
        """A round for the courier: the owner replays once, and the new epoch begins. A death in between replays again."""
        if self.is_over():
            server = self._server()
            # Should Redis be emptied once more during the replay, this goes too, and then nothing is marked as whole.
            self._redis.set(self._key, UNDER_WAY)
            replay()
            self._redis.set(self._key, server, xx=True)
        return 0

    def is_over(self) -> bool:
        return self._redis.get(self._key) != self._server()

    def _server(self) -> str:
        return str(self._redis.info("server")["run_id"])
