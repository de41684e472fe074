"""One network sends so much in a minute, and others notice nothing of it."""

from concurrent.futures import ThreadPoolExecutor

from shared.web import pace
from shared.web.pace import MOST, WINDOW_SECONDS, Pace


def test_after_so_many_one_waits_until_the_first_is_a_minute_old(monkeypatch):
    moment = 100.0
    monkeypatch.setattr("shared.web.pace.time.monotonic", lambda: moment)
    kept = Pace()
    assert [kept.wait("192.0.2.0/24") for _ in range(MOST)] == [0] * MOST
    assert kept.wait("192.0.2.0/24") == WINDOW_SECONDS
    assert kept.wait("198.51.100.0/24") == 0
    moment += WINDOW_SECONDS
    assert kept.wait("192.0.2.0/24") == 0


def test_from_many_windows_at_once_nobody_gets_further():
    kept = Pace()
    with ThreadPoolExecutor(8) as windows:
        assert list(windows.map(lambda _: kept.wait("192.0.2.0/24"), range(100))).count(0) == MOST


def test_networks_that_are_quiet_are_forgotten(monkeypatch):
    monkeypatch.setattr(pace, "MOST_REMEMBERED", 3)
    kept = Pace(window=0.0)
    for number in range(20):
        kept.wait(f"network {number}")
    assert len(kept._sent) <= 4
