"""What kept threads are made of: after an upgrade or another setting that is something else, and all of them are made anew."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path
from typing import cast

from redis import Redis

import shared.web
from services.comments.use_cases.unrender_all import unrender_all
from services.comments.web.rendering.thread_bytes import WEB
from shared.database import Database

LOOK = "comments:look"
# Everything that stands in the page, or whose address stands there with a mark of its content.
PARTS = ("templates", "texts", "static", "rendering", "reading")


def look_of(grace: timedelta) -> str:
    """The same as long as the same files make the pages; `grace` is told in the form."""
    digest = hashlib.sha256(str(grace).encode())
    for root in (WEB, Path(shared.web.__file__).parent):
        for part in PARTS:
            for file in sorted((root / part).rglob("*.*")):
                if file.is_file() and file.suffix != ".pyc":
                    digest.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def render_anew(database: Database, redis: Redis, look: str) -> int:
    """How many threads wait for it now: none where the kept ones have this look. Raises `redis.RedisError`."""
    if cast(str | None, redis.get(LOOK)) == look:
        return 0
    waiting = unrender_all(database)
    # Only now: whoever dies between the two does it again.
    redis.set(LOOK, look)
    return waiting
