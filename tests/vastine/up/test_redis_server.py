"""The embedded Redis: a real server that keeps what it was told, behind a socket and a password."""

from __future__ import annotations

import os
import signal
import socket
from pathlib import Path

import pytest
from redis import Redis
from redis.exceptions import RedisError

from tests.vastine.running import Running, eventually, stub_house
from vastine.refused import Refused
from vastine.up.folders import DataFolder
from vastine.up.keys import ensure_keys
from vastine.up.redis_server import redis_url, socket_path


def client(house: Running) -> Redis:
    folder = DataFolder(house.data)
    return Redis.from_url(redis_url(folder, ensure_keys(folder.secrets)), decode_responses=True)


@pytest.fixture
def places():
    """Folders that were made outside the test's own; names repeat from run to run, so none may stay."""
    made: list[Path] = []
    yield made
    for place in made:
        place.rmdir()


def test_what_redis_was_told_is_there_after_kill_9(tmp_path):
    with stub_house(tmp_path / "data", "redis") as house:
        assert house.is_ready()
        redis = client(house)
        redis.xadd("told", {"a": "fact"})
        os.kill(house.pids()["redis"], signal.SIGKILL)
        eventually(lambda: _answers(redis))
        assert [fields for _, fields in redis.xrange("told") or []] == [{"a": "fact"}]


def test_redis_keeps_its_data_over_a_restart_and_forgets_nothing_when_full(tmp_path):
    with stub_house(tmp_path / "data", "redis") as house:
        assert house.is_ready()
        told = client(house).config_get("appendonly", "appendfsync", "maxmemory-policy", "port")
        assert told == {
            "appendonly": "yes", "appendfsync": "everysec", "maxmemory-policy": "noeviction", "port": "0",
        }  # fmt: skip


def test_nobody_gets_in_without_the_password(tmp_path):
    with stub_house(tmp_path / "data", "redis") as house:
        assert house.is_ready()
        path = socket_path(DataFolder(house.data))
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(path))
            line.sendall(b"PING\r\n")
            assert line.recv(100).startswith(b"-NOAUTH")
        assert path.stat().st_mode & 0o077 == 0
        password = (house.data / "secrets" / "redis-password").read_text()
        assert password not in Path(f"/proc/{house.pids()['redis']}/cmdline").read_text()


@pytest.mark.parametrize("name", ["a" * 100, "with a space", "pää"])
def test_a_path_that_no_socket_can_have_gets_a_private_place_elsewhere(tmp_path, monkeypatch, places, name):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    place = socket_path(DataFolder(tmp_path / name))
    places.append(place.parent)
    assert tmp_path / name not in place.parents
    assert place.parent.stat().st_mode & 0o777 == 0o700
    assert socket_path(DataFolder(tmp_path / name)) == place
    assert len(str(place)) < 100


def test_a_place_elsewhere_that_others_could_have_laid_there_is_refused(tmp_path, monkeypatch, places):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    place = socket_path(DataFolder(tmp_path / "with a space")).parent
    places.append(place)
    place.chmod(0o777)
    with pytest.raises(Refused, match="not a private folder of yours"):
        socket_path(DataFolder(tmp_path / "with a space"))


def _answers(redis: Redis) -> bool:
    try:
        return bool(redis.ping())
    except RedisError:
        return False
