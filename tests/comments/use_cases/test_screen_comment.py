"""A text is compared with what came before, with the site's list, and with what earlier decisions taught."""

import pytest
from sqlalchemy import func, select

from services.comments.domain.screening.learning import FEWEST_DECISIONS, NO_IDEA
from services.comments.domain.screening.signals import MANY_A_DAY, Signal
from services.comments.domain.statuses import Verdict
from services.comments.models import TextMark
from services.comments.use_cases.add_word import add_word
from services.comments.use_cases.edit_comment import Edit, edit_comment
from services.comments.use_cases.withdraw_comment import withdraw_comment
from tests.comments.builders import ANNA, INTAKE, NOW, judge, later, open_thread, row, submit

SPAM = (
    "Ansaitse rahaa kotoa käsin jopa viisi sataa euroa päivässä ilman kokemusta! Katso vain tämä ilmainen video ja "
    "aloita heti tänään, sillä paikat täyttyvät nopeasti."
)
ALMOST = SPAM.replace("viisi", "kuusi")


def marks(database):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(TextMark))


def test_almost_the_same_text_is_told_with_the_comment_that_said_it(database):
    open_thread(database)
    first = submit(database, body=SPAM)
    second = row(database, submit(database, body=ALMOST).comment)
    assert second.signals == [Signal.NEAR_TEXT]
    assert second.signal_facts == {"near_text": {"comment": first.comment}}


def test_an_edit_is_not_compared_with_what_it_replaces_but_with_others(sqlite):
    open_thread(sqlite)
    submit(sqlite, body="Aivan toinen kirjoitus, jossa ei ole mitään samaa kuin missään toisessa kommentissa täällä.")
    own = submit(sqlite, body=SPAM)
    edit_comment(sqlite, Edit(own.token, 1, ALMOST), INTAKE, later())
    assert row(sqlite, own.comment).signals == []
    other = submit(sqlite, body="Jotain ihan muuta.")
    edit_comment(sqlite, Edit(other.token, 1, SPAM), INTAKE, later())
    assert row(sqlite, other.comment).signal_facts == {"near_text": {"comment": own.comment}}


def test_a_withdrawn_text_leaves_no_marks(database):
    open_thread(database)
    stored = submit(database, body=SPAM)
    assert marks(database) > 0
    withdraw_comment(database, stored.token, later())
    assert marks(database) == 0
    assert row(database, submit(database, body=ALMOST).comment).signals == []


@pytest.mark.parametrize(
    ("listed", "language", "body"),
    [
        ("idiootti", "fi", "Olette kaikki idiootteja, sanon minä."),
        ("bluff*", "sv", "Se on mielestäni bluffannonser."),
        ("nopea laina", "fi", "Täältä saat nopeaa lainaa helposti."),
    ],
)
def test_a_listed_word_is_found_in_its_forms_and_named(sqlite, listed, language, body):
    open_thread(sqlite)
    add_word(sqlite, listed, language, ANNA, NOW)
    found = row(sqlite, submit(sqlite, body=body).comment)
    assert found.signals == [Signal.LISTED_WORD]
    assert found.signal_facts == {"listed_word": {"words": [listed]}}


def test_a_sender_of_many_in_a_day_is_told_and_not_stopped(sqlite):
    open_thread(sqlite)
    for number in range(MANY_A_DAY):
        stored = submit(sqlite, later(number * 60), body=f"Kommentti {number}", intake=limited())
        assert row(sqlite, stored.comment).signals == []
    last = submit(sqlite, later(MANY_A_DAY * 60), body="Vielä yksi", intake=limited())
    assert row(sqlite, last.comment).signal_facts == {"many_today": {"n": MANY_A_DAY + 1}}


def limited():
    return type(INTAKE)(**(vars(INTAKE) | {"sender_limit": 6}))


def test_decisions_on_this_site_lean_the_guess_and_a_withdrawal_takes_its_part_back(database):
    open_thread(database)
    fine, trouble = "Kiitos asiallisesta kirjoituksesta numero", "Osta halpoja pillereitä verkosta numero"
    for number in range(FEWEST_DECISIONS):
        good = submit(database, body=f"{fine} {number}")
        judge(database, good.comment, Verdict.APPROVE)
        bad = submit(database, body=f"{trouble} {number}")
        judge(database, bad.comment, Verdict.SPAM)
    assert row(database, submit(database, body="Kiitos kirjoituksesta").comment).leaning < 200
    assert row(database, submit(database, body="Halpoja pillereitä").comment).leaning > 800
    withdraw_comment(database, bad.token, later())
    assert row(database, submit(database, body="Pillereitä halvalla nyt").comment).leaning == NO_IDEA


def test_the_guess_decides_nothing(sqlite):
    open_thread(sqlite, mode="post")
    for number in range(FEWEST_DECISIONS):
        judge(sqlite, submit(sqlite, body=f"Hyvä asia {number}").comment, Verdict.APPROVE)
        judge(sqlite, submit(sqlite, body=f"Paha juttu {number}").comment, Verdict.SPAM)
    stored = submit(sqlite, body="Paha juttu on")
    assert row(sqlite, stored.comment).leaning > 800
    assert stored.status == "approved"
