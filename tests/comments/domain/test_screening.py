"""Each signal fires for what it is named after, and stays silent otherwise."""

import pytest

from services.comments.domain.screening import Screened, Signal, Traces, looks_like_spam, screen


def signals(body="Hyvä kirjoitus.", said_before=False, **traces):
    return screen(Screened(body, Traces(**traces), said_before))


def test_an_ordinary_comment_raises_no_signal():
    assert signals(seconds=40.0) == ()
    assert signals() == ()


@pytest.mark.parametrize(
    ("signal", "seen"),
    [
        (Signal.TRAP, {"trap_filled": True}),
        (Signal.TOO_FAST, {"seconds": 1.2}),
        (Signal.SAME_TEXT, {"said_before": True}),
        (Signal.MANY_LINKS, {"body": "https://a.fi www.b.fi http://c.fi"}),
    ],
)
def test_a_signal_fires_for_its_own_reason(signal, seen):
    assert signals(**seen) == (signal,)


def test_two_links_are_not_many_and_one_address_is_one_link():
    assert signals("https://www.a.fi ja https://www.b.fi") == ()


def test_signals_come_in_their_order():
    assert signals(trap_filled=True, seconds=0.1, said_before=True) == (
        Signal.TRAP, Signal.TOO_FAST, Signal.SAME_TEXT,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("signals", "spam"),
    [
        ((), False),
        (("too_fast",), False),
        (("many_links",), False),
        (("trap",), True),
        (("too_fast", "same_text"), True),
    ],
)
def test_one_signal_may_be_chance_but_a_filled_trap_or_two_signals_are_not(signals, spam):
    assert looks_like_spam(signals) is spam


def test_a_contact_request_waits_on_the_trap_or_on_two_signs_and_not_on_one():
    assert looks_like_spam([Signal.TRAP])
    assert looks_like_spam([Signal.TOO_FAST, Signal.MANY_LINKS])
    assert not looks_like_spam([Signal.TOO_FAST])
    assert not looks_like_spam([])
