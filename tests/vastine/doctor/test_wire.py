"""What the doctor says of Redis and the mail server, asked over real sockets."""

from __future__ import annotations

import socket
import threading

import pytest
from redis import Redis

from shared.contract import Stream
from shared.streams.reader import aside_name
from tests.vastine.running import stub_house
from vastine.doctor.wire import redis_findings, smtp_finding
from vastine.up.folders import DataFolder
from vastine.up.keys import ensure_keys
from vastine.up.port import free_port
from vastine.up.redis_server import redis_url


def wrong(url: str) -> list[str]:
    return [finding.sentence for finding in redis_findings(url) if not finding.is_well]


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    with stub_house(tmp_path_factory.mktemp("house") / "data", "redis") as house:
        assert house.is_ready()
        folder = DataFolder(house.data)
        yield redis_url(folder, ensure_keys(folder.secrets))


def test_our_own_redis_is_well(url):
    assert wrong(url) == []


def test_events_that_were_set_aside_are_counted(url):
    redis = Redis.from_url(url)
    name = aside_name(Stream.COMMENTS, "notify")
    redis.xadd(name, {"kind": "x"})
    redis.xadd(name, {"kind": "x"})
    assert wrong(url) == ["notify could not take in 2 events of the stream comments; its log says why."]
    redis.delete(name)


def test_a_redis_that_forgets_is_told(url):
    redis = Redis.from_url(url)
    redis.config_set("maxmemory-policy", "allkeys-lru")
    redis.config_set("appendonly", "no")
    assert wrong(url) == [
        "Redis does not keep its data: set appendonly yes.",
        "Redis may throw data away when it is full (allkeys-lru): set maxmemory-policy noeviction.",
    ]
    redis.config_set("maxmemory-policy", "noeviction")
    redis.config_set("appendonly", "yes")


def test_a_redis_that_is_not_there_is_told():
    assert wrong(f"redis://127.0.0.1:{free_port()}") == [
        "Redis does not answer (ConnectionError). Is Vastine running?",
    ]


@pytest.mark.parametrize(("greeting", "is_well"), [(b"220 hello\r\n", True), (b"HTTP/1.1 400 Bad\r\n", False)])
def test_a_mail_server_is_known_by_its_greeting(greeting, is_well):
    with socket.create_server(("127.0.0.1", 0)) as server:
        greeter = threading.Thread(target=_greet, args=(server, greeting))
        greeter.start()
        found = smtp_finding(f"smtp://127.0.0.1:{server.getsockname()[1]}")
        greeter.join()
    assert found.is_well is is_well


def test_a_mail_server_that_is_not_there_is_told():
    port = free_port()
    found = smtp_finding(f"smtp+starttls://user:word@127.0.0.1:{port}")
    assert found.sentence == f"The mail server 127.0.0.1:{port} cannot be reached (Connection refused)."


def _greet(server: socket.socket, greeting: bytes) -> None:
    line, _ = server.accept()
    with line:
        line.sendall(greeting)


def test_a_redis_that_is_too_old_is_told_how_new_it_must_be(url, monkeypatch):
    monkeypatch.setattr("vastine.doctor.wire.OLDEST_REDIS", (99, 1))
    assert "Vastine needs 99.1 or newer" in next(
        finding.sentence for finding in redis_findings(url) if not finding.is_well
    )
