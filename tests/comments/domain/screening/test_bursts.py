"""A guard stands for half an hour, and is kept up by a burst that goes on."""

from datetime import UTC, datetime, timedelta

from services.comments.domain.screening.bursts import KEPT_UP_FROM, STAYS_UP, is_up, must_rise

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_a_guard_stands_until_its_time():
    assert not is_up(None, NOW)
    assert is_up(NOW + timedelta(seconds=1), NOW)
    assert not is_up(NOW, NOW)


def test_a_burst_raises_the_guard_once_and_keeps_it_up_late():
    assert must_rise(None, NOW)
    assert not must_rise(NOW + STAYS_UP, NOW)
    assert must_rise(NOW + KEPT_UP_FROM - timedelta(seconds=1), NOW)
