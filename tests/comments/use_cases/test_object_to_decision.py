"""An author may object to a decision against the comment, once for each; somebody else decides, where there is somebody."""

from dataclasses import replace

import pytest

from services.comments.domain.refusals import NotYourRight, WrongFields
from services.comments.domain.second_look import AnotherDecides
from services.comments.domain.statuses import Status, Verdict
from services.comments.use_cases.object_to_decision import object_to_decision
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.take_in_person import take_in_person
from shared.contract import ObjectionFiled, PersonChanged, PersonLeft
from tests.comments.builders import (
    ANNA,
    BEN,
    a_public_comment,
    events,
    example_of,
    judge,
    later,
    open_thread,
    row,
    submit,
)
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


def works_here(database, colleague, *roles):
    event = replace(example_of(PersonChanged), about=colleague.id, name=colleague.name, roles=roles)
    take_in_person(database, event)
    return event


def an_objection(database):
    """Anna rejected it, and its author objects."""
    kept = submit(database)
    judge(database, kept.comment, Verdict.REJECT, rule="topic")
    object_to_decision(database, kept.token, "Se koski aihetta.", later(2))
    return kept


def test_another_moderator_decides_where_there_is_one(database):
    open_thread(database)
    works_here(database, ANNA, "moderator")
    works_here(database, BEN, "admin")
    kept = an_objection(database)
    for verdict in Verdict:
        with pytest.raises(AnotherDecides):
            judge(database, kept.comment, verdict, ANNA, later(3))
    assert row(database, kept.comment).status == Status.REJECTED
    judge(database, kept.comment, Verdict.APPROVE, BEN, later(3))
    objection = show_receipt(database, kept.token, later(4)).objection
    assert objection is not None
    assert (objection.state, objection.same_person) == ("upheld", False)


def test_who_is_alone_decides_again_and_the_receipt_says_so(database):
    open_thread(database)
    works_here(database, ANNA, "moderator")
    here = works_here(database, BEN, "moderator")
    take_in_person(database, replace(example_of(PersonLeft), about=BEN.id, row_version=here.row_version + 1))
    kept = an_objection(database)
    judge(database, kept.comment, Verdict.REJECT, ANNA, later(3), rule="topic")
    objection = show_receipt(database, kept.token, later(4)).objection
    assert objection is not None
    assert (objection.state, objection.same_person) == ("dismissed", True)
