"""Each signal fires for what it is named after, and stays silent otherwise."""

import pytest

from services.comments.domain.screening.signals import (
    MANY_A_DAY,
    Screened,
    Signal,
    Traces,
    asks_for_a_look,
    looks_like_spam,
    screen,
)

GERMAN = (
    "Ich habe den Artikel mit grossem Interesse gelesen und werde ihn gerne weitergeben, denn er hat mir gut gefallen."
)
SWEDISH = "Jag tycker att det här är en mycket bra artikel och jag vill tacka er för den."


def fired(body="Hyvä kirjoitus.", **seen):
    traces = Traces(**{name: seen.pop(name) for name in ("trap_filled", "seconds") if name in seen})
    return screen(Screened(body, traces=traces, **seen))


def test_an_ordinary_comment_raises_no_signal():
    assert fired(seconds=40.0) == {}
    assert fired() == {}


@pytest.mark.parametrize(
    ("signal", "facts", "seen"),
    [
        (Signal.TRAP, {}, {"trap_filled": True}),
        (Signal.TOO_FAST, {}, {"seconds": 1.2}),
        (Signal.SAME_TEXT, {}, {"said_before": True}),
        (Signal.NEAR_TEXT, {"comment": "c1"}, {"near": "c1"}),
        (Signal.MANY_LINKS, {}, {"body": "https://a.fi www.b.fi http://c.fi"}),
        (Signal.MANY_TODAY, {"n": MANY_A_DAY + 1}, {"today": MANY_A_DAY + 1}),
        (Signal.BURST, {}, {"unworked": True}),
        (Signal.LISTED_WORD, {"words": ["idiootti"]}, {"listed": ("idiootti",)}),
        (Signal.UNKNOWN_LANGUAGE, {}, {"body": GERMAN}),
        (Signal.ANOTHER_LANGUAGE, {"language": "sv"}, {"body": SWEDISH}),
    ],
)
def test_a_signal_fires_for_its_own_reason_and_tells_what_it_saw(signal, facts, seen):
    assert fired(**seen) == {signal: facts}


def test_every_signal_is_shown_above():
    (mark,) = test_a_signal_fires_for_its_own_reason_and_tells_what_it_saw.pytestmark
    assert {signal for signal, _, _ in mark.args[1]} == set(Signal)


def test_two_links_are_not_many_and_one_address_is_one_link():
    assert fired("https://www.a.fi ja https://www.b.fi") == {}


def test_the_same_text_is_not_told_as_a_near_one_too():
    assert list(fired(said_before=True, near="c1")) == [Signal.SAME_TEXT]


def test_the_language_of_the_page_is_no_signal():
    assert fired(SWEDISH, language="sv") == {}


def test_as_many_as_are_allowed_in_a_day_are_no_signal():
    assert fired(today=MANY_A_DAY) == {}


def test_signals_come_in_their_order():
    assert list(fired(trap_filled=True, seconds=0.1, said_before=True)) == [
        Signal.TRAP, Signal.TOO_FAST, Signal.SAME_TEXT,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("signals", "spam"),
    [
        ((), False),
        (("too_fast",), False),
        (("many_links",), False),
        (("trap",), True),
        (("too_fast", "same_text"), True),
        (("too_fast", "listed_word", "another_language"), False),
        (("near_text", "burst"), True),
    ],
)
def test_a_filled_trap_or_two_signs_look_like_spam_and_a_rude_word_or_a_language_do_not(signals, spam):
    assert looks_like_spam(signals) is spam


def test_another_of_our_languages_is_told_and_holds_nobody_up():
    assert not asks_for_a_look([Signal.ANOTHER_LANGUAGE])
    assert not asks_for_a_look([])
    assert asks_for_a_look([Signal.ANOTHER_LANGUAGE, Signal.LISTED_WORD])
