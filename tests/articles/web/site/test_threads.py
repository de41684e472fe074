"""The thread's HTML: fresh from Redis, the last known without it, and never a slow page."""

from __future__ import annotations

import os
import signal
import time

import pytest

from services.articles.web.site import threads
from services.articles.web.site.threads import ThreadHtml, thread_key
from shared.streams.connection import DOOR_DEADLINE, connect
from tests.fixtures.waiting import wait_until


@pytest.fixture
def frozen(own_redis):
    """A client of a Redis that can be frozen."""
    client = connect(own_redis.url, DOOR_DEADLINE)
    process = own_redis._process
    yield client, lambda: os.kill(process.pid, signal.SIGSTOP), lambda: os.kill(process.pid, signal.SIGCONT)
    os.kill(process.pid, signal.SIGCONT)


def test_what_comments_wrote_is_shown_and_a_change_within_a_moment(redis):
    windows = ThreadHtml()
    redis.set(thread_key("t"), "<p>1</p>")
    assert windows.of(redis, "t") == "<p>1</p>"
    redis.set(thread_key("t"), "<p>2</p>")
    wait_until(lambda: windows.of(redis, "t") == "<p>2</p>", 3)


def test_redis_is_not_asked_again_within_a_moment(redis, monkeypatch):
    monkeypatch.setattr(threads, "FRESH_FOR", 60.0)
    windows = ThreadHtml()
    redis.set(thread_key("t"), "<p>1</p>")
    windows.of(redis, "t")
    redis.set(thread_key("t"), "<p>2</p>")
    assert windows.of(redis, "t") == "<p>1</p>"


def test_a_thread_that_nobody_wrote_is_none(redis):
    assert ThreadHtml().of(redis, "t") is None


def test_an_emptied_redis_leaves_the_last_known(redis, monkeypatch):
    monkeypatch.setattr(threads, "FRESH_FOR", 0.0)
    windows = ThreadHtml()
    redis.set(thread_key("t"), "<p>1</p>")
    windows.of(redis, "t")
    redis.flushall()
    assert windows.of(redis, "t") == "<p>1</p>"
    monkeypatch.setattr(threads, "LAST_KNOWN_FOR", 0.0)
    assert windows.of(redis, "t") is None


def test_a_frozen_redis_costs_one_deadline_and_then_nothing(frozen, monkeypatch):
    client, freeze, thaw = frozen
    monkeypatch.setattr(threads, "FRESH_FOR", 0.0)
    monkeypatch.setattr(threads, "LEFT_ALONE_FOR", 30.0)
    windows = ThreadHtml()
    client.set(thread_key("t"), "<p>1</p>")
    assert windows.of(client, "t") == "<p>1</p>"
    freeze()
    began = time.monotonic()
    assert [windows.of(client, "t") for _ in range(50)] == ["<p>1</p>"] * 50
    assert windows.of(client, "other") is None
    assert time.monotonic() - began < 1
    thaw()
    windows._left_alone_until = 0.0
    client.set(thread_key("t"), "<p>2</p>")
    assert windows.of(client, "t") == "<p>2</p>"


def test_only_so_many_threads_are_kept(redis, monkeypatch):
    monkeypatch.setattr(threads, "MOST_THREADS", 2)
    windows = ThreadHtml()
    for number in range(5):
        windows.of(redis, str(number))
    assert list(windows._seen) == ["3", "4"]
