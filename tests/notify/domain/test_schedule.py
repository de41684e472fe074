"""Soon at first, then patiently, for five days."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from services.notify.domain.schedule import GIVE_UP_AFTER, LEASE, LONGEST_LEASE, lease_of, next_try
from tests.notify.builders import NOON

MINUTES = 60.0


def all_tries() -> list[float]:
    """When the tries of five days of outage fall, in minutes after the first."""
    now, attempts, tries = NOON, 1, [0.0]
    while (after := next_try(attempts, NOON, now, 0.0)) is not None:
        now, attempts = after, attempts + 1
        tries.append((now - NOON).total_seconds() / MINUTES)
    return tries


def test_the_first_tries_come_after_1_2_5_10_and_15_minutes():
    assert all_tries()[:7] == [0, 1, 3, 8, 18, 33, 48]


def test_it_is_tried_every_quarter_then_every_half_hour_and_from_the_second_day_every_hour():
    tries = all_tries()
    pauses = {(before < 3 * 60, before < 24 * 60, after - before) for before, after in pairwise(tries[6:])}
    assert pauses == {(True, True, 15), (False, True, 30), (False, False, 60)}


def test_no_day_sees_more_than_sixty_tries():
    tries = all_tries()
    assert max(sum(begin <= each < begin + 24 * 60 for each in tries) for begin in tries) <= 60


def test_it_is_given_up_after_five_days_and_not_before():
    tries = all_tries()
    assert 5 * 24 * 60 <= tries[-1] < 5 * 24 * 60 + 60
    assert len(tries) < 160


def test_letters_that_failed_together_come_back_apart():
    early, late = next_try(5, NOON, NOON, 0.0), next_try(5, NOON, NOON, 1.0)
    assert early is not None
    assert late is not None
    assert late - early == timedelta(seconds=90)


@given(st.integers(0, 10_000), st.floats(0, 1), st.integers(0, 5 * 86_400 - 1))
def test_the_next_try_always_lies_ahead(attempts, jitter, seconds):
    now = NOON + timedelta(seconds=seconds)
    after = next_try(attempts, NOON, now, jitter)
    assert after is not None
    assert timedelta(minutes=1) <= after - now <= timedelta(minutes=66)


def test_a_clock_that_was_set_back_gives_no_try_in_the_past_and_gives_nothing_up():
    assert next_try(1, NOON, NOON - timedelta(hours=2), 0.0) is not None


def test_a_lease_grows_with_the_tries_but_not_for_ever():
    leases = [lease_of(attempt) for attempt in range(1, 40)]
    assert leases == sorted(leases)
    assert leases[0] == leases[2] == LEASE
    assert leases[-1] == LONGEST_LEASE < GIVE_UP_AFTER
