"""A card counts what still waits for an answer."""

from services.comments.domain.contact_choices import Choice
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.read_card import show_card
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from tests.comments.builders import INTAKE, a_public_comment, judge, later, open_thread


def test_only_reports_that_nobody_has_answered_are_open(database):
    open_thread(database)
    public = a_public_comment(database, choice=Choice.KEEP).comment
    for number in range(2):
        report_comment(database, ReportSubmission(public, f"Väärin {number}.", f"n{number}"), INTAKE, later(number))
    assert show_card(database, public).open_reports == 2
    judge(database, public, Verdict.APPROVE, now=later(9))
    card = show_card(database, public)
    assert (card.open_reports, len(card.reports)) == (0, 2)
