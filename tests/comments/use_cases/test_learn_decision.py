"""A decision teaches once, in place of an earlier one on the same comment, and words are not kept."""

from sqlalchemy import select

from services.comments.domain.statuses import Verdict
from services.comments.models import LearnedWord
from services.comments.use_cases.screen_comment import ALL_COMMENTS
from tests.comments.builders import judge, open_thread, submit


def learned(database):
    with database.reading() as session:
        return {each.mark: (each.fine, each.trouble) for each in session.scalars(select(LearnedWord))}


def test_a_decision_counts_the_comment_and_each_of_its_words(database):
    open_thread(database)
    judge(database, submit(database, body="yksi kaksi kolme").comment, Verdict.APPROVE)
    judge(database, submit(database, body="yksi neljä").comment, Verdict.REJECT, reason="Asiaton")
    counts = learned(database)
    assert counts[ALL_COMMENTS] == (1, 1)
    assert sorted(counts.values()) == [(0, 1), (1, 0), (1, 0), (1, 1), (1, 1)]


def test_deciding_again_takes_back_what_the_first_decision_taught(database):
    open_thread(database)
    stored = submit(database, body="yksi kaksi")
    judge(database, stored.comment, Verdict.SPAM)
    judge(database, stored.comment, Verdict.APPROVE)
    assert set(learned(database).values()) == {(1, 0)}
