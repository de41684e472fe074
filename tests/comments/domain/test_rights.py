"""What an author may do with a comment in each status."""

import pytest

from services.comments.domain.rights import Asked, Right, rights
from services.comments.domain.statuses import Status


def test_only_what_nobody_decided_on_may_be_edited():
    may_edit = [status for status in Status if Right.EDIT in rights(status, objected=False, asked=Asked.NOT)]
    assert may_edit == [Status.PENDING]


def test_everything_may_be_withdrawn_once():
    cannot = [status for status in Status if Right.WITHDRAW not in rights(status, objected=False, asked=Asked.NOT)]
    assert cannot == [Status.WITHDRAWN]


@pytest.mark.parametrize("status", [Status.REJECTED, Status.SPAM])
def test_a_decision_bears_one_objection(status):
    assert Right.OBJECT in rights(status, objected=False, asked=Asked.NOT)
    assert Right.OBJECT not in rights(status, objected=True, asked=Asked.NOT)


def test_nobody_asks_for_contact_twice_at_once():
    assert Right.ADD_CONTACT in rights(Status.PENDING, objected=False, asked=Asked.NOT)
    waiting = rights(Status.PENDING, objected=False, asked=Asked.WAITING)
    assert (Right.ADD_CONTACT in waiting, Right.CHANGE_CONTACT in waiting) == (False, True)
    arrived = rights(Status.PENDING, objected=False, asked=Asked.ARRIVED)
    assert not arrived & {Right.ADD_CONTACT, Right.CHANGE_CONTACT}


def test_nothing_is_left_to_do_with_what_was_withdrawn():
    assert rights(Status.WITHDRAWN, objected=False, asked=Asked.NOT) == frozenset()
