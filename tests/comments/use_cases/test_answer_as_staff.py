"""Staff's answer stands at once below what it answers, marked as official."""

import pytest

from services.comments.domain.refusals import UnknownComment, WrongFields
from services.comments.use_cases.answer_as_staff import answer_as_staff
from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from services.comments.use_cases.show_thread import show_thread
from shared.contract import ThreadChanged
from tests.comments.builders import ANNA, a_public_comment, events, later, open_thread, submit


def test_it_stands_in_the_thread_with_the_colleagues_name(database):
    open_thread(database)
    asked = a_public_comment(database)
    answer = answer_as_staff(database, asked.comment, "Vastaan: puh. 09 123 4567.", ANNA, later(2))
    shown = show_thread(database, "t1", None, later(3)).comments[1]
    assert (shown.id, shown.parent, shown.name, shown.official) == (answer, asked.comment, "Anna Aalto", True)
    assert events(database, ThreadChanged)[-1].count == 2


def test_it_is_nobodys_work_in_the_queue(sqlite):
    open_thread(sqlite)
    answer_as_staff(sqlite, a_public_comment(sqlite).comment, "Vastaus.", ANNA, later(2))
    assert sum(list_queue(sqlite, QueueQuestion()).counts.values()) == 1


def test_what_is_not_public_is_not_answered_in_public(sqlite):
    open_thread(sqlite)
    with pytest.raises(UnknownComment):
        answer_as_staff(sqlite, submit(sqlite).comment, "Vastaus.", ANNA, later(2))
    with pytest.raises(WrongFields):
        answer_as_staff(sqlite, a_public_comment(sqlite).comment, " ", ANNA, later(2))
