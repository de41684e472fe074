"""Anyone may report what is public, and gets a receipt for it."""

from dataclasses import replace

import pytest

from services.comments.domain.refusals import TooMany, UnknownComment, WrongFields
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.report_comment import ReportSubmission, report_comment, show_reported
from services.comments.use_cases.show_report import show_report
from shared.contract import ReportFiled
from tests.comments.builders import INTAKE, a_public_comment, events, judge, later, open_thread, submit
from tests.contract.examples import assert_like_its_example


def report(database, comment, reason="Tässä loukataan.", intake=INTAKE, **fields):
    return report_comment(database, ReportSubmission(comment, reason, "192.0.2.0/24", **fields), intake, later(2))


def test_a_report_is_stored_and_told_of_without_its_words(database):
    open_thread(database)
    kept = a_public_comment(database)
    stored = report(database, kept.comment)
    (event,) = events(database, ReportFiled)
    assert (event.about, event.comment) == (stored.report, kept.comment)
    assert "loukataan" not in str(event)
    assert_like_its_example(event)
    assert show_report(database, stored.token, later(3)).status == "open"


def test_pressing_twice_makes_one_report(database):
    open_thread(database)
    kept = a_public_comment(database)
    assert report(database, kept.comment, key="k") == report(database, kept.comment, key="k")
    assert len(events(database, ReportFiled)) == 1


def test_what_is_not_public_cannot_be_reported_nor_looked_at(sqlite):
    open_thread(sqlite)
    hidden = [submit(sqlite), a_public_comment(sqlite, body="Hylätään myöhemmin.")]
    judge(sqlite, hidden[1].comment, Verdict.REJECT, now=later(1))
    for comment in ("nobody", *(each.comment for each in hidden)):
        with pytest.raises(UnknownComment):
            report(sqlite, comment)
        with pytest.raises(UnknownComment):
            show_reported(sqlite, comment, later())


def test_the_report_page_shows_what_it_is_about(sqlite):
    open_thread(sqlite)
    kept = a_public_comment(sqlite, name="Maija")
    shown = show_reported(sqlite, kept.comment, later())
    assert (shown.comment.name, shown.thread.title) == ("Maija", "Saavutettavuus arjessa")


def test_a_report_says_something_and_counts_against_the_limit(sqlite):
    open_thread(sqlite)
    kept = a_public_comment(sqlite)
    with pytest.raises(WrongFields):
        report(sqlite, kept.comment, "  ")
    limited = replace(INTAKE, sender_limit=1)
    report(sqlite, kept.comment, intake=limited)
    with pytest.raises(TooMany):
        report(sqlite, kept.comment, intake=limited)
