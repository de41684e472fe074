"""A thread reads the same in each order, forwards and backwards, whatever comes in between, and at any length."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert, update

from services.comments.domain.statuses import Verdict
from services.comments.domain.thread_order import Order, path_of
from services.comments.models import Comment
from services.comments.use_cases.find_places import count_before, find_places, find_spot
from services.comments.use_cases.show_thread import show_thread, show_thread_at
from shared.database import new_id
from tests.comments.builders import NOW, a_public_comment, judge, later, open_thread, submit

ORDERS = pytest.mark.parametrize("order", list(Order))
MOST_QUERIES = 25


def found_helpful(database, comment, times):
    with database.writing() as session:
        session.execute(update(Comment).where(Comment.id == comment).values(helpful=times))


@pytest.fixture
def groups(database):
    """Five groups, the second with more answers than a page holds; one first comment is gone, and one waits."""
    open_thread(database)
    firsts = [a_public_comment(database, later(number)).comment for number in range(5)]
    answers: dict[str, list[str]] = {firsts[1]: [], firsts[3]: []}
    for number in range(7):
        answers[firsts[1]].append(a_public_comment(database, later(10 + number), parent=firsts[1]).comment)
    answers[firsts[3]].append(a_public_comment(database, later(20), parent=firsts[3]).comment)
    judge(database, firsts[3], Verdict.REJECT, now=later(21))
    submit(database, later(22), body="Odottaa.")
    for first, times in zip(firsts, (0, 2, 7, 7, 1), strict=True):
        found_helpful(database, first, times)
    return firsts, answers


def expected(groups, order):
    firsts, answers = groups
    ranked = {Order.OLDEST: [0, 1, 2, 3, 4], Order.NEWEST: [4, 3, 2, 1, 0], Order.HELPFUL: [3, 2, 1, 4, 0]}[order]
    return [each for place in ranked for each in (firsts[place], *answers.get(firsts[place], []))]


def pages(database, order, limit, cursor=None):
    while True:
        page = show_thread(database, "t1", cursor, later(60), limit, order)
        yield page
        if (cursor := page.next) is None:
            return


@ORDERS
def test_answers_stay_below_what_they_answer_in_every_order(database, groups, order):
    read = [each.id for page in pages(database, order, 4) for each in page.comments]
    assert read == expected(groups, order)


@ORDERS
def test_each_page_leads_back_to_the_one_before(database, groups, order):
    there = list(pages(database, order, 3))
    page, back = there[-1], [there[-1]]
    while not page.is_first:
        page = show_thread(database, "t1", page.previous, later(60), 3, order)
        back.insert(0, page)
    assert [each.comments for each in back] == [each.comments for each in there]


@ORDERS
def test_each_comment_opens_the_page_that_it_stands_on(database, groups, order):
    for page in pages(database, order, 3):
        for each in page.comments:
            assert show_thread_at(database, "t1", each.id, later(60), 3, order).comments == page.comments


@ORDERS
def test_counting_and_walking_agree(database, groups, order):
    with database.reading() as session:
        for place, each in enumerate(expected(groups, order)):
            spot = find_spot(session, "t1", each)
            assert spot
            assert count_before(session, "t1", order, spot) == place
            assert len(find_places(session, "t1", order, spot, 50, back=True)) == place


@ORDERS
def test_who_reads_on_misses_nothing_that_stood_there_though_others_write(database, groups, order):
    first = show_thread(database, "t1", None, later(60), 3, order)
    a_public_comment(database, later(70))
    a_public_comment(database, later(71), parent=groups[0][0])
    read = [each.id for page in pages(database, order, 3, first.next) for each in page.comments]
    assert [each for each in read if each in expected(groups, order)] == expected(groups, order)[3:]


def test_a_group_that_rises_meanwhile_is_not_shown_twice_for_it(database, groups):
    firsts, _ = groups
    first = show_thread(database, "t1", None, later(60), 3, Order.HELPFUL)
    found_helpful(database, firsts[2], 99)
    found_helpful(database, firsts[4], 3)
    read = [each.id for page in pages(database, Order.HELPFUL, 3, first.next) for each in page.comments]
    assert not {each.id for each in first.comments} & set(read)
    assert firsts[4] in read


@pytest.mark.parametrize("cursor", ["99999999999999999999.nobody", "x.y", ".", "١٢.nobody"])
def test_a_cursor_that_nobody_gave_begins_at_the_beginning(database, groups, cursor):
    page = show_thread(database, "t1", cursor, later(60), 3, Order.HELPFUL)
    assert page == show_thread(database, "t1", None, later(60), 3, Order.HELPFUL)


@ORDERS
def test_a_page_of_ten_thousand_comments_asks_the_database_a_few_times(sqlite, order):
    open_thread(sqlite)
    middle = _fill(sqlite, 10_000)
    asked = []
    event.listen(sqlite.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    for read in (
        lambda: show_thread(sqlite, "t1", None, NOW, order=order),
        lambda: show_thread(sqlite, "t1", middle, NOW, order=order),
        lambda: show_thread_at(sqlite, "t1", middle, NOW, order=order),
    ):
        asked.clear()
        assert len(read().comments) == 50
        assert len(asked) <= MOST_QUERIES


def _fill(database, many):
    """One group of a third of them, chains of answers, and comments that stand alone. Gives one from the middle."""
    rows: list[dict[str, Any]] = []
    paths: dict[str | None, str] = {}
    for number in range(many):
        at = NOW + timedelta(seconds=number)
        made = new_id(at)
        parent = rows[(0, -1)[number % 3 - 1]]["id"] if number % 3 else None
        paths[made] = path_of(made, paths.get(parent))
        rows.append({
            "id": made, "thread": "t1", "parent": parent, "path": paths[made], "name": "", "body": "a", "html": "a",
            "language": "fi", "status": "approved", "only_staff": False, "official": False, "submitted_at": at,
            "published_at": at, "version": 1, "signals": [], "redactions": [], "helpful": number % 5,
        })  # fmt: skip
    with database.writing() as session:
        session.execute(insert(Comment), rows)
    return rows[many // 2]["id"]
