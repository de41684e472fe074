"""Readers see what is public, in the thread's order, page by page, and nothing else by any way."""

from itertools import pairwise

import pytest

from services.comments.domain.refusals import UnknownThread
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.show_thread import show_thread, show_thread_at
from services.comments.use_cases.take_in_article import take_in_unpublished
from shared.contract import ArticleUnpublished
from tests.comments.builders import a_public_comment, judge, later, open_thread, submit


def all_pages(database, limit):
    cursor, pages = None, []
    while True:
        page = show_thread(database, "t1", cursor, later(60), limit)
        pages.append([each.id for each in page.comments])
        if page.next is None:
            return pages
        cursor = page.next


def test_only_what_was_approved_is_shown(database):
    open_thread(database)
    submit(database, body="Odottaa.")
    judge(database, submit(database, body="Vain teille.", only_staff=True).comment, Verdict.APPROVE)
    for verdict in (Verdict.REJECT, Verdict.SPAM):
        judge(database, submit(database, body=f"Saa päätöksen {verdict}.").comment, verdict)
    shown = a_public_comment(database, name="Maija", language="sv")
    page = show_thread(database, "t1", None, later(2))
    assert [(each.id, each.name, each.language) for each in page.comments] == [(shown.comment, "Maija", "sv")]
    assert (page.thread.count, page.thread.open, page.next) == (1, True, None)


def test_answers_stand_below_what_they_answer(database):
    open_thread(database)
    first = a_public_comment(database, name="Anna")
    second = a_public_comment(database, later(1))
    answer = a_public_comment(database, later(2), parent=first.comment, name="Ben")
    deeper = a_public_comment(database, later(3), parent=answer.comment)
    page = show_thread(database, "t1", None, later(9))
    assert [(each.id, each.depth, each.parent_name) for each in page.comments] == [
        (first.comment, 0, None), (answer.comment, 1, "Anna"), (deeper.comment, 2, "Ben"), (second.comment, 0, None),
    ]  # fmt: skip
    assert [(group.first and group.first.id, [each.id for each in group.answers]) for group in page.groups] == [
        (first.comment, [answer.comment, deeper.comment]), (second.comment, []),
    ]  # fmt: skip


def test_pages_hold_every_comment_once_and_each_is_found_on_its_own(database):
    open_thread(database)
    ids = [a_public_comment(database, later(number)).comment for number in range(3)]
    ids += [a_public_comment(database, later(5 + number), parent=ids[number % 3]).comment for number in range(4)]
    pages = all_pages(database, 3)
    assert [len(page) for page in pages] == [3, 3, 1]
    assert sorted(each for page in pages for each in page) == sorted(ids)
    for before, page in pairwise([[None], *pages]):
        for each in page:
            assert [one.id for one in show_thread_at(database, "t1", each, later(60), 3).comments] == page
            assert show_thread(database, "t1", before[-1], later(60), 3) == show_thread_at(
                database, "t1", each, later(60), 3
            )


def test_a_page_that_begins_with_an_answer_says_what_it_goes_on_from(database):
    open_thread(database)
    first = a_public_comment(database, name="Anna")
    answer = a_public_comment(database, later(1), parent=first.comment)
    page = show_thread(database, "t1", first.comment, later(2), 1)
    assert [(group.first, [each.id for each in group.answers]) for group in page.groups] == [(None, [answer.comment])]
    assert page.continues
    assert (page.continues.id, page.continues.name) == (first.comment, "Anna")


def test_a_comment_that_was_taken_away_keeps_its_place_for_its_answers(database):
    open_thread(database)
    first = a_public_comment(database, name="Maija", body="Sanoja.")
    a_public_comment(database, later(1), parent=first.comment)
    judge(database, first.comment, Verdict.REJECT, now=later(2))
    gone = show_thread(database, "t1", None, later(3)).comments[0]
    assert (gone.gone, gone.name, gone.html, gone.redacted) == ("removed", "", "", ())


def test_a_cursor_that_stands_nowhere_begins_at_the_beginning(database):
    open_thread(database)
    shown, pending = a_public_comment(database), submit(database)
    for cursor in ("nobody", pending.comment):
        assert [each.id for each in show_thread(database, "t1", cursor, later()).comments] == [shown.comment]


def test_without_its_article_a_thread_is_unknown(sqlite):
    open_thread(sqlite)
    take_in_unpublished(sqlite, ArticleUnpublished(about="article-t1", row_version=2, thread="t1"), later())
    for thread in ("t1", "nowhere"):
        with pytest.raises(UnknownThread):
            show_thread(sqlite, thread, None, later())
