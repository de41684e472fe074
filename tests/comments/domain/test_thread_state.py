"""A thread is open until it is closed by hand or by its date."""

from services.comments.domain.thread_state import Mode, is_open
from tests.comments.builders import NOW, later


def test_a_closed_thread_is_closed_whatever_its_date():
    assert not is_open(Mode.CLOSED, None, NOW)
    assert not is_open(Mode.CLOSED, later(60), NOW)


def test_a_thread_closes_at_its_moment_and_not_before():
    for mode in (Mode.PRE, Mode.POST):
        assert is_open(mode, None, NOW)
        assert is_open(mode, later(1), NOW)
        assert not is_open(mode, NOW, NOW)
