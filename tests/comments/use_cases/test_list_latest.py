"""Feeds tell of the newest comments that are public, and of nothing else."""

import pytest

from services.comments.domain.refusals import UnknownThread
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.list_latest import NEWEST, latest_of_all, latest_of_thread
from services.comments.use_cases.take_in_article import take_in_unpublished
from services.comments.use_cases.withdraw_comment import withdraw_comment
from shared.contract import ArticleUnpublished
from tests.comments.builders import NOW, a_public_comment, judge, later, open_thread, submit


def test_what_was_published_last_comes_first(database):
    open_thread(database)
    early = submit(database)
    other = a_public_comment(database, later(1))
    judge(database, early.comment, Verdict.APPROVE, now=later(2))
    thread, latest = latest_of_thread(database, "t1", NOW)
    assert (thread.id, [each.id for each in latest]) == ("t1", [early.comment, other.comment])


def test_the_feed_of_all_knows_each_thread_and_that_of_one_only_its_own(database):
    for number, thread in enumerate(("t1", "t2")):
        open_thread(database, thread)
        a_public_comment(database, later(number), thread=thread)
    assert [each.thread for each in latest_of_all(database)] == ["t2", "t1"]
    assert [each.thread for each in latest_of_thread(database, "t1", NOW)[1]] == ["t1"]


def test_what_is_not_public_or_no_longer_is_in_no_feed(database):
    open_thread(database)
    submit(database)
    judge(database, submit(database, only_staff=True).comment, Verdict.APPROVE)
    judge(database, a_public_comment(database).comment, Verdict.REJECT, now=later(2))
    withdraw_comment(database, a_public_comment(database).token, later(3))
    assert latest_of_all(database) == ()
    open_thread(database, "t2")
    a_public_comment(database, thread="t2")
    take_in_unpublished(database, ArticleUnpublished(about="article-t2", row_version=2, thread="t2"), later())
    assert latest_of_all(database) == ()
    with pytest.raises(UnknownThread):
        latest_of_thread(database, "t2", NOW)


def test_a_feed_does_not_grow_without_end(sqlite):
    open_thread(sqlite)
    for number in range(NEWEST + 2):
        a_public_comment(sqlite, later(number))
    assert len(latest_of_all(sqlite)) == NEWEST
