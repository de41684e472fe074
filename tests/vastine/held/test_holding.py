"""What is due is given a little time before it counts as outlived."""

from datetime import UTC, datetime

from vastine.held.holding import SLACK, due_by


def test_a_round_that_comes_every_few_seconds_has_time_to_come():
    now = datetime(2026, 3, 1, tzinfo=UTC)
    assert now - due_by(now) == SLACK
