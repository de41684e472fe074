"""A review answers while the text is what it was, and only what it looked at."""

from services.comments.domain.statuses import Verdict
from services.comments.models import Comment
from services.comments.use_cases.find_review import find_review
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from tests.comments.builders import INTAKE, a_public_comment, judge, later, open_thread


def review(database, comment, category=None):
    with database.reading() as session:
        return find_review(session, session.get_one(Comment, comment), category)


def test_there_is_none_before_a_report_was_decided_and_one_afterwards(database):
    open_thread(database)
    kept = a_public_comment(database)
    filed = report_comment(database, ReportSubmission(kept.comment, "Väärin.", "192.0.2.0/24"), INTAKE, later(2))
    assert review(database, kept.comment) is None
    judge(database, kept.comment, Verdict.APPROVE, now=later(3))
    found = review(database, kept.comment)
    assert (found.report, found.at) == (filed.report, later(3))
    assert review(database, kept.comment, "law") is None


def test_a_removal_is_no_review_that_keeps(sqlite):
    open_thread(sqlite)
    kept = a_public_comment(sqlite)
    report_comment(sqlite, ReportSubmission(kept.comment, "Väärin.", "192.0.2.0/24"), INTAKE, later(2))
    judge(sqlite, kept.comment, Verdict.REJECT, now=later(3), rule="topic")
    judge(sqlite, kept.comment, Verdict.APPROVE, now=later(4))
    assert review(sqlite, kept.comment) is None
