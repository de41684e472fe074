"""An author may object to a decision against the comment, once for each."""

import pytest

from services.comments.domain.refusals import NotYourRight, WrongFields
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.object_to_decision import object_to_decision
from services.comments.use_cases.show_receipt import show_receipt
from shared.contract import ObjectionFiled
from tests.comments.builders import BEN, a_public_comment, events, judge, later, open_thread, submit
from tests.contract.examples import assert_like_its_example


def test_the_objection_is_filed_with_who_decided_first(database):
    open_thread(database)
    kept = submit(database)
    judge(database, kept.comment, Verdict.REJECT)
    object_to_decision(database, kept.token, "Se koski aihetta.", later(2))
    (event,) = events(database, ObjectionFiled)
    assert (event.comment, event.first_decided_by) == (kept.comment, "anna")
    assert_like_its_example(event)
    objection = show_receipt(database, kept.token, later(3)).objection
    assert objection is not None
    assert (objection.text, objection.state) == ("Se koski aihetta.", "open")


def test_one_decision_bears_one_objection(database):
    open_thread(database)
    kept = submit(database)
    judge(database, kept.comment, Verdict.REJECT)
    object_to_decision(database, kept.token, "Kerran.", later(2))
    with pytest.raises(NotYourRight):
        object_to_decision(database, kept.token, "Toisen kerran.", later(3))
    judge(database, kept.comment, Verdict.SPAM, BEN, later(4))
    object_to_decision(database, kept.token, "Uudesta päätöksestä.", later(5))


def test_there_is_nothing_to_object_to_in_what_is_public_or_undecided(sqlite):
    open_thread(sqlite)
    for kept in (a_public_comment(sqlite), submit(sqlite, body="Odottaa.")):
        with pytest.raises(NotYourRight):
            object_to_decision(sqlite, kept.token, "Miksi?", later(2))


def test_an_objection_says_something(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    judge(sqlite, kept.comment, Verdict.REJECT)
    with pytest.raises(WrongFields):
        object_to_decision(sqlite, kept.token, " ", later(2))
