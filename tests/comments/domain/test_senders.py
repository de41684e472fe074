"""Senders are told apart by network and day, and the limit counts a sliding minute."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from services.comments.domain.senders import day_of, seconds_to_wait, sender_key
from tests.comments.builders import NOW, later


def test_another_days_salt_makes_another_key():
    assert sender_key("192.0.2.0/24", b"1" * 32) != sender_key("192.0.2.0/24", b"2" * 32)


def test_the_day_ends_at_the_readers_midnight():
    assert day_of(NOW.replace(hour=22), ZoneInfo("Europe/Helsinki")) == date(2026, 11, 24)
    assert day_of(NOW.replace(hour=21), ZoneInfo("Europe/Helsinki")) == date(2026, 11, 23)


@given(st.lists(st.floats(min_value=0, max_value=120), max_size=20), st.integers(min_value=1, max_value=8))
def test_after_the_wait_one_may_send_and_never_more_than_the_limit_in_a_minute(moments, limit):
    now = NOW
    times: list[datetime] = []
    for moment in sorted(moments):
        now = later(moment)
        if not seconds_to_wait(times, limit, now):
            times.append(now)
    for time in times:
        assert sum(time - timedelta(seconds=60) < other <= time for other in times) <= limit
    wait = seconds_to_wait(times, limit, now)
    assert 0 <= wait <= 60
    assert seconds_to_wait(times, limit, now + timedelta(seconds=wait)) == 0
