"""Where rendered threads lie ready: Redis keeps them, whoever asks bears that they are missing."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from redis import Redis, RedisError
from redis.client import Pipeline

from services.comments.web.rendering.thread_bytes import ThreadBytes


@dataclass(frozen=True)
class KeptJson:
    """The first page as JSON, ready to send."""

    body: bytes
    etag: str


class KeptThreads:
    """The kept bytes of threads, by thread."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    def keep(self, thread: str, rendered: ThreadBytes) -> None:
        """Lays them down, unless something newer lies there."""

        def lay(pipe: Pipeline) -> None:
            pipe.mset({
                _key(thread, "html"): rendered.html,
                _key(thread, "json"): rendered.json.decode(),
                _key(thread, "json.gz"): base64.b64encode(rendered.json_gz).decode(),
                _key(thread, "etag"): rendered.etag,
            })  # fmt: skip

        self._unless_newer(thread, rendered.version, lay)

    def drop(self, thread: str, version: int) -> None:
        """The thread is not public any more since this version, which is all that stays."""
        parts = ("html", "json", "json.gz", "etag")
        self._unless_newer(thread, version, lambda pipe: pipe.delete(*(_key(thread, part) for part in parts)))

    def _unless_newer(self, thread: str, version: int, change: Callable[[Pipeline], object]) -> None:
        """Two couriers may render at once, and the slower one must neither cover nor bring back anything."""
        version_key = _key(thread, "version")

        def compare(pipe: Pipeline) -> None:
            lying = cast(str | None, pipe.get(version_key))
            pipe.multi()
            if lying is None or int(lying) <= version:
                pipe.set(version_key, str(version))
                change(pipe)

        self._redis.transaction(compare, version_key)

    def etag(self, thread: str) -> str | None:
        """What the kept page is known by; None where Redis is away or has none."""
        try:
            return cast(str | None, self._redis.get(_key(thread, "etag")))
        except RedisError:
            return None

    def json(self, thread: str, *, packed: bool) -> KeptJson | None:
        """The kept first page, compressed or plain; None where Redis is away or has none."""
        try:
            etag, body = cast(
                list[str | None],
                self._redis.mget(_key(thread, "etag"), _key(thread, "json.gz" if packed else "json")),
            )
        except RedisError:
            return None
        if etag is None or body is None:
            return None
        return KeptJson(base64.b64decode(body) if packed else body.encode(), etag)


def _key(thread: str, part: str) -> str:
    return f"comments:thread:{thread}:{part}"
