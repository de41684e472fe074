"""A burst raises the guard: then work, or a person, stands before a comment is shown; it comes down by itself."""

from dataclasses import replace

import pytest

from services.comments.domain.screening.bursts import STAYS_UP
from services.comments.domain.screening.signals import Signal, Traces, Work
from services.comments.domain.screening.work import is_done
from services.comments.models import Thread
from services.comments.use_cases.guard_thread import lower_guards
from services.comments.use_cases.show_thread import show_thread
from tests.comments.builders import INTAKE, NOW, later, open_thread, row, submit

BURST = 4
INTAKE_OF_BURSTS = replace(INTAKE, burst_limit=BURST)


def burst(database, count=BURST):
    for number in range(count):
        submit(database, later(number), body=f"Ruuhkan kommentti {number}", intake=INTAKE_OF_BURSTS)


def guarded(database, now=NOW):
    return show_thread(database, "t1", None, now).thread.guarded


def version(database):
    with database.reading() as session:
        return session.get_one(Thread, "t1").version


def worked(challenge="stamp"):
    counter = next(str(number) for number in range(5_000) if is_done(challenge, str(number)))
    return Traces(work=Work(challenge, counter))


def sent(database, traces, body="Uusi kommentti", now=None):
    stored = submit(database, now or later(60), body=body, traces=traces, intake=INTAKE_OF_BURSTS)
    return stored.status, row(database, stored.comment).signals


def test_a_thread_is_guarded_from_a_burst_on_and_its_form_is_made_anew(database):
    open_thread(database)
    before = version(database)
    burst(database, BURST - 1)
    assert (guarded(database), version(database)) == (False, before)
    burst(database, 1)
    assert (guarded(database, later(10)), version(database)) == (True, before + 1)


def test_work_is_as_good_as_calm_and_without_it_a_person_looks(database):
    open_thread(database, mode="post")
    burst(database)
    assert sent(database, worked()) == ("approved", [])
    assert sent(database, Traces(), "Toinen kommentti") == ("pending", [Signal.BURST])
    assert sent(database, Traces(work=Work("stamp", "none")), "Kolmas kommentti") == ("pending", [Signal.BURST])


def test_work_counts_for_one_comment_alone(database):
    open_thread(database, mode="post")
    burst(database)
    traces = worked()
    assert sent(database, traces)[0] == "approved"
    assert sent(database, traces, "Samalla työllä toinen") == ("pending", [Signal.BURST])


def test_a_calm_thread_asks_for_no_work(sqlite):
    open_thread(sqlite, mode="post")
    assert sent(sqlite, Traces()) == ("approved", [])


def test_the_guard_comes_down_by_itself_and_the_form_follows(database):
    open_thread(database)
    burst(database)
    raised, over = version(database), later(BURST) + STAYS_UP
    assert lower_guards(database, later(60)) == 0
    assert not guarded(database, over)
    assert lower_guards(database, over) == 1
    assert version(database) == raised + 1
    assert lower_guards(database, over) == 0


def test_a_burst_that_goes_on_keeps_the_guard_up(sqlite):
    open_thread(sqlite)
    burst(sqlite)
    for minute in range(1, 45):
        for second in (0, 20, 40):
            submit(sqlite, later(minute * 60 + second), body=f"Yhä {minute}.{second}", intake=INTAKE_OF_BURSTS)
    assert guarded(sqlite, later(45 * 60))


@pytest.mark.parametrize("limit", [None, BURST + 1])
def test_what_is_no_burst_here_raises_no_guard(sqlite, limit):
    open_thread(sqlite)
    for number in range(BURST):
        submit(sqlite, later(number), body=f"Rauhassa {number}", intake=replace(INTAKE, burst_limit=limit))
    assert not guarded(sqlite, later(10))
