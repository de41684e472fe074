"""The web app of notify with a mailbox, on a migrated database and an empty Redis."""

from __future__ import annotations

from pathlib import Path

import pytest
from redis import Redis

from shared.database import Database
from tests.notify.web.desk import Desk


@pytest.fixture
def desk(tmp_path: Path, redis: Redis, redis_url: str, database: Database) -> Desk:
    return Desk(tmp_path, redis, redis_url, VASTINE_MAILBOX_DIR=str(tmp_path / "mailbox"))
