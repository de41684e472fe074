"""Whoever left an address in a report gets one letter when it is decided, and the address is gone here."""

import pytest
from sqlalchemy import select

from services.comments.domain.refusals import WrongFields
from services.comments.domain.statuses import Verdict
from services.comments.models import Report
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from services.comments.use_cases.withdraw_comment import withdraw_comment
from shared.contract import ReportAnswered, ReportFiled
from tests.comments.alerts import ADDRESS, AT_HOME, opened, waiting_letters
from tests.comments.builders import a_public_comment, events, judge, later, open_thread
from tests.contract.examples import assert_like_its_example


def report(database, comment, seconds=2, **fields):
    given = {"name": "Aino Lukija", "email": ADDRESS} | fields
    submission = ReportSubmission(comment, "Tässä loukataan.", "192.0.2.0/24", **given)
    return report_comment(database, submission, AT_HOME, later(seconds))


def sealed_of(database):
    with database.reading() as session:
        return [each.sealed for each in session.scalars(select(Report).order_by(Report.id))]


@pytest.mark.parametrize("verdict", [Verdict.APPROVE, Verdict.REJECT])
def test_the_address_is_sealed_until_the_decision_and_gone_with_its_letter(database, verdict):
    open_thread(database)
    kept = a_public_comment(database)
    stored = report(database, kept.comment)
    (sealed,) = sealed_of(database)
    assert sealed
    assert ADDRESS not in f"{sealed}{events(database, ReportFiled)}"
    judge(database, kept.comment, verdict, now=later(5))
    (event,) = events(database, ReportAnswered)
    assert_like_its_example(event)
    said = opened(event)
    assert (said["email"], said["name"]) == (ADDRESS, "Aino Lukija")
    assert said["link"] == f"https://lehti.example/comments/reports/{stored.token}"
    assert sealed_of(database) == [None]


def test_a_report_that_a_review_answers_is_written_about_at_once(database):
    open_thread(database)
    kept = a_public_comment(database)
    report(database, kept.comment)
    judge(database, kept.comment, Verdict.APPROVE, now=later(5))
    report(database, kept.comment, 9, email="toinen@esimerkki.fi")
    assert [opened(each)["email"] for each in waiting_letters(database)] == [ADDRESS, "toinen@esimerkki.fi"]
    assert sealed_of(database) == [None, None]


def test_without_an_address_nobody_is_written_to_and_a_name_alone_comes_back(sqlite):
    open_thread(sqlite)
    kept = a_public_comment(sqlite)
    with pytest.raises(WrongFields) as wrong:
        report(sqlite, kept.comment, email="")
    assert list(wrong.value.faults) == ["email"]
    report(sqlite, kept.comment, name="", email="")
    judge(sqlite, kept.comment, Verdict.REJECT, now=later(5))
    assert events(sqlite, ReportAnswered) == []


def test_a_report_whose_comment_its_author_withdrew_is_answered_too(database):
    open_thread(database)
    kept = a_public_comment(database)
    report(database, kept.comment)
    withdraw_comment(database, kept.token, later(5))
    assert len(events(database, ReportAnswered)) == 1
    assert sealed_of(database) == [None]


def test_reports_cannot_fill_a_strangers_mailbox(database):
    open_thread(database)
    kept = [a_public_comment(database, now=later(each), body=f"Kommentti {each}.") for each in range(4)]
    for each in range(3):
        report(database, kept[each].comment, 600 * each + 10)
    with pytest.raises(WrongFields) as wrong:
        report(database, kept[3].comment, 1900)
    assert list(wrong.value.faults) == ["email"]
    report(database, kept[3].comment, 1901, name="", email="")
