"""Anyone may report what is public, and gets a receipt for it."""

from dataclasses import replace

import pytest

from services.comments.domain.refusals import TooMany, UnknownComment, WrongFields
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.read_card import show_card
from services.comments.use_cases.redact_span import Redaction, redact_span
from services.comments.use_cases.report_comment import ReportSubmission, report_comment, show_reported
from services.comments.use_cases.show_report import show_report
from shared.contract import ReportFiled
from tests.comments.builders import ANNA, INTAKE, a_public_comment, events, judge, later, open_thread, row, submit
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


def test_a_comment_that_was_reviewed_and_kept_answers_further_reports(database):
    open_thread(database)
    kept = a_public_comment(database, body="Kysy Matilta.")
    first = report(database, kept.comment, category="topic")
    judge(database, kept.comment, Verdict.APPROVE, now=later(3))
    told = len(events(database, ReportFiled))
    again = report(database, kept.comment, "Vielä kerran.", category="respect")
    view = show_report(database, again.token, later(5))
    assert (first.status, again.status) == ("open", "kept")
    assert (view.status, view.absorbed, view.decided_at) == ("kept", True, later(3))
    assert len(events(database, ReportFiled)) == told
    assert sorted(each.absorbed for each in show_card(database, kept.comment).reports) == [False, True]
    assert show_reported(database, kept.comment, later(6)).reviewed_at == later(3)


def test_a_changed_text_is_looked_at_again(database):
    open_thread(database)
    kept = a_public_comment(database, body="Kysy Matilta.")
    report(database, kept.comment)
    judge(database, kept.comment, Verdict.APPROVE, now=later(3))
    redact_span(database, Redaction(kept.comment, row(database, kept.comment).version, 5, 12, "name"), ANNA, later(4))
    assert report(database, kept.comment, "Uusi syy.").status == "open"
    assert show_reported(database, kept.comment, later(6)).reviewed_at is None


def test_that_it_breaks_the_law_is_read_by_a_person_once(database):
    open_thread(database)
    kept = a_public_comment(database)
    report(database, kept.comment, category="topic")
    judge(database, kept.comment, Verdict.APPROVE, now=later(3))
    law = {"category": "law", "good_faith": True}
    assert report(database, kept.comment, "Kunnianloukkaus.", **law).status == "open"
    judge(database, kept.comment, Verdict.APPROVE, now=later(4))
    assert report(database, kept.comment, "Kunnianloukkaus!", **law).status == "kept"


def test_what_was_removed_tells_the_reporter_the_rule_and_not_the_words_to_the_author(sqlite):
    open_thread(sqlite)
    kept = a_public_comment(sqlite)
    stored = report(sqlite, kept.comment, category="law", good_faith=True)
    judge(sqlite, kept.comment, Verdict.REJECT, now=later(3), rule="law", law="Rikoslaki 24:9", reason="Sinulle.")
    view = show_report(sqlite, stored.token, later(4))
    assert (view.status, view.rule, view.law, view.comment_url) == ("removed", "law", "Rikoslaki 24:9", None)
    assert "Sinulle." not in str(view)


@pytest.mark.parametrize(("fields", "at_fault"), [
    ({"category": "nonsense"}, "category"), ({"category": "law"}, "good_faith"),
])  # fmt: skip
def test_a_report_that_something_breaks_the_law_is_made_in_good_faith(sqlite, fields, at_fault):
    open_thread(sqlite)
    kept = a_public_comment(sqlite)
    with pytest.raises(WrongFields) as wrong:
        report(sqlite, kept.comment, **fields)
    assert list(wrong.value.faults) == [at_fault]
