"""A private answer is read on the receipt alone."""

import pytest

from services.comments.domain.refusals import UnknownComment, WrongFields
from services.comments.use_cases.give_private_answer import give_private_answer
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.show_thread import show_thread
from services.comments.use_cases.withdraw_comment import withdraw_comment
from tests.comments.builders import ANNA, a_public_comment, later, open_thread, submit


def test_it_stands_on_the_receipt_and_in_no_thread(database):
    open_thread(database)
    kept = a_public_comment(database)
    give_private_answer(database, kept.comment, "Vain sinulle.", ANNA, later())
    assert [each.text for each in show_receipt(database, kept.token, later(2)).answers] == ["Vain sinulle."]
    assert "Vain sinulle" not in str(show_thread(database, "t1", None, later(2)))


def test_there_is_somebody_to_read_it_and_something_to_read(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite)
    with pytest.raises(WrongFields):
        give_private_answer(sqlite, kept.comment, "\u200b", ANNA, later())
    withdraw_comment(sqlite, kept.token, later())
    for comment in (kept.comment, "nobody"):
        with pytest.raises(UnknownComment):
            give_private_answer(sqlite, comment, "Hei.", ANNA, later(2))
