"""Bells that are under way, no more and no less."""

from services.notify import rung
from services.notify.rung import Rung


def test_a_bell_is_noted_once(redis):
    bells = Rung(redis)
    assert bells.note("a")
    assert not bells.note("a")


def test_a_bell_that_was_answered_may_ring_again(redis):
    bells = Rung(redis)
    bells.note("a")
    bells.forget("a")
    assert bells.note("a")


def test_a_bell_that_nobody_answers_is_forgotten_in_time(redis, monkeypatch):
    bells = Rung(redis)
    bells.note("a")
    bells.forget_lost()
    assert not bells.note("a")
    monkeypatch.setattr(rung, "LOST_AFTER", -1.0)
    bells.forget_lost()
    assert bells.note("a")


def test_the_bells_are_lost_with_the_queue_they_ring_for(redis):
    bells = Rung(redis)
    bells.note("a")
    redis.flushall()
    assert bells.note("a")
