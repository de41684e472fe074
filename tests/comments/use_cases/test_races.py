"""At the same moment, with real threads: one submission is one comment, one card gets one decision, a limit is a limit."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from sqlalchemy import func, select

from services.comments.domain.refusals import TooMany
from services.comments.domain.statuses import Status, Verdict
from services.comments.models import Comment, ContactRequest, Decision, Thread
from services.comments.use_cases.decide_comment import Judgement, decide_comment
from services.comments.use_cases.read_card import StaleComment
from services.comments.use_cases.withdraw_comment import withdraw_comment
from shared.contract import CommentDecided
from tests.comments.builders import ANNA, BEN, CONTACT, INTAKE, events, later, open_thread, row, submit

AT_ONCE = 10


def count(database, table):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table))


def test_a_hundred_equal_submissions_at_once_are_one_comment_with_one_answer(database):
    open_thread(database)
    with ThreadPoolExecutor(AT_ONCE) as threads:
        answers = list(threads.map(lambda _: submit(database, key="pressed", contact=CONTACT), range(100)))
    assert len({(each.comment, each.token, each.status) for each in answers}) == 1
    assert (count(database, Comment), count(database, ContactRequest)) == (1, 1)


def test_a_hundred_equal_first_submissions_at_once_count_once_against_the_limit(database):
    open_thread(database)
    limited = replace(INTAKE, sender_limit=1)
    with ThreadPoolExecutor(AT_ONCE) as threads:
        answers = list(threads.map(lambda _: submit(database, intake=limited, key="pressed"), range(100)))
    assert len({each.comment for each in answers}) == 1


def judged(database, comment, by, verdict):
    try:
        return decide_comment(database, Judgement(comment, verdict, 1), by, later(60))
    except StaleComment as stale:
        return stale


def test_two_moderators_at_once_make_one_decision_and_the_other_is_told_whose(database):
    open_thread(database)
    for number in range(15):
        comment = submit(database, later(number)).comment
        with ThreadPoolExecutor(2) as threads:
            tries = [
                threads.submit(judged, database, comment, ANNA, Verdict.APPROVE),
                threads.submit(judged, database, comment, BEN, Verdict.REJECT),
            ]
        outcomes = [each.result() for each in tries]
        (stale,) = [each for each in outcomes if isinstance(each, StaleComment)]
        winner, status = (BEN, Status.REJECTED) if outcomes[0] is stale else (ANNA, Status.APPROVED)
        assert stale.card.decisions[-1].by_name == winner.name
        assert row(database, comment).status == status
    assert count(database, Decision) == len(events(database, CommentDecided)) == 15


def test_a_decision_and_a_withdrawal_at_once_leave_nothing_to_read(database):
    open_thread(database)
    for number in range(10):
        kept = submit(database, later(number), body=f"Salainen {number}")
        with ThreadPoolExecutor(2) as threads:
            tries = [
                threads.submit(judged, database, kept.comment, ANNA, Verdict.APPROVE),
                threads.submit(withdraw_comment, database, kept.token, later(60)),
            ]
        assert [each.exception() for each in tries] == [None, None]
        comment = row(database, kept.comment)
        assert (comment.status, comment.body, comment.html) == (Status.WITHDRAWN, "", "")
    with database.reading() as session:
        assert session.get_one(Thread, "t1").count == 0


def test_sending_from_many_windows_at_once_gets_nobody_past_the_limit(database):
    open_thread(database)
    limited = replace(INTAKE, sender_limit=4)

    def send(number):
        try:
            return submit(database, intake=limited, body=f"Kommentti numero {number}")
        except TooMany:
            return None

    with ThreadPoolExecutor(AT_ONCE) as threads:
        sent = [each for each in threads.map(send, range(30)) if each]
    assert len(sent) == count(database, Comment) == 4
